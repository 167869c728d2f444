package org.anbiao.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grading as it was given; it is never changed.
 *
 * @param lec the factors, or null for a direct judgement
 * @param byName who recorded it
 * @param byOffice whether an office recorded it for the enterprise, for instance from paper
 */
public record PointGrade(
        UUID id, @Nullable Lec lec, PointColor color, String reason, LocalDate on, String byName, boolean byOffice) {}
