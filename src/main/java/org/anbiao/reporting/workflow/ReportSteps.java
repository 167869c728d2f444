package org.anbiao.reporting.workflow;

import java.util.UUID;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportState;
import org.anbiao.reporting.persistence.ReportRows;
import org.springframework.stereotype.Component;

/**
 * Where a report stands. The report's own state is the rule and the case follows it, also for reports that are older than
 * their case. Called from expressions, by the name {@code reportSteps}.
 */
@Component("reportSteps")
public class ReportSteps {

    private final ReportRows rows;

    ReportSteps(ReportRows rows) {
        this.rows = rows;
    }

    /** Whether the report waits for its receiver. */
    public boolean sent(String reportId) {
        return state(reportId) == ReportState.SENT;
    }

    /** Whether the receiver has taken the report in. */
    public boolean received(String reportId) {
        return state(reportId) == ReportState.RECEIVED;
    }

    /** Whether the receiver has sent the report back. */
    public boolean returned(String reportId) {
        return state(reportId) == ReportState.RETURNED;
    }

    /** Whether this is an authority's consolidated report, which leaves the portal. */
    public boolean consolidated(String reportId) {
        return report(reportId).side().consolidated();
    }

    private ReportState state(String reportId) {
        return report(reportId).state();
    }

    private Report report(String reportId) {
        return rows.find(UUID.fromString(reportId)).orElseThrow();
    }
}
