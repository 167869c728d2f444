package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that takes part in one of two years' campaigns only.
 *
 * @param name empty where it is not the authority's any more
 * @param status of the enterprise today, {@code active} or {@code closed}; empty where it is not the authority's any more
 * @param since the day it was entered or closed, whichever explains the change; null where neither does
 */
public record BaseChange(
        UUID enterpriseId,
        String name,
        String unitName,
        String status,
        @Nullable LocalDate since) {}
