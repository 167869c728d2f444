package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or nine-small place that the actor works with.
 *
 * @param openedOn null if not known
 * @param closedOn first day no longer in business; null while active
 */
public record CheckedEnterprise(
        UUID id,
        String name,
        String village,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
