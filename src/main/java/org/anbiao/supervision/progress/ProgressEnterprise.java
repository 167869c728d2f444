package org.anbiao.supervision.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise behind a figure.
 *
 * @param sector empty without one
 * @param has whether it has the item
 * @param since first day of it; null without it, and for the size class, which has no day of its own
 */
public record ProgressEnterprise(
        UUID id,
        String name,
        String village,
        String sector,
        boolean has,
        @Nullable LocalDate since) {}
