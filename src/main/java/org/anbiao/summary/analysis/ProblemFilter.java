package org.anbiao.summary.analysis;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which problems are analysed; null stands for all.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; also the day on which it is looked whether a problem is still open
 * @param sector name; empty for enterprises without a sector
 * @param areaId a village, or an authority with all its villages
 * @param sizeClass key of a size class; empty for enterprises without one
 */
public record ProblemFilter(
        LocalDate from,
        LocalDate to,
        @Nullable String sector,
        @Nullable UUID areaId,
        @Nullable String sizeClass) {}
