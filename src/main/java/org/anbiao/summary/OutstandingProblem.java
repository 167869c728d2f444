package org.anbiao.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A single problem that stands out: a major or listed hazard of the year, or one that is past its day (突出问题, R-122).
 *
 * @param major whether it is a major hazard
 * @param closedOn day of the sign-off; null while it is open
 */
public record OutstandingProblem(
        String enterprise,
        String description,
        boolean major,
        LocalDate foundOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn) {}
