package org.anbiao.dualreport;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise stands with the dual report in a period.
 *
 * @param village where the enterprise is; empty without one
 * @param from first day of the period by the reading of its supervisor
 * @param to last day of the period, inclusive
 * @param departmentOn latest day in the period on which it was given to the department; null if it was not
 * @param congressOn the same for the workers' congress
 * @param latestOn latest day ever on which it was given to the department; null if it never was
 */
public record ReportListItem(
        UUID enterpriseId,
        String enterpriseName,
        String village,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate departmentOn,
        @Nullable LocalDate congressOn,
        @Nullable LocalDate latestOn) {

    /** To whom it was given in the period. */
    public ReportState state() {
        return ReportState.of(departmentOn, congressOn);
    }
}
