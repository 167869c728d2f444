package org.anbiao.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.reporting.persistence.ReportCaseRows;
import org.anbiao.workflow.WorkItemNotes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a last day of a period has passed: what is open is marked, nothing is closed. */
@Component
public class ReportDeadlines {

    private final ReportCaseRows rows;
    private final WorkItemNotes notes;
    private final AuditLog audit;
    private final Clock clock;

    ReportDeadlines(ReportCaseRows rows, WorkItemNotes notes, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Marks all reports of the period that are past their last day, with one statement. */
    @Transactional
    public void passed(UUID campaignId, Period period) {
        int marked = notes.markOverdue(
                ReportTaskPages.SUBJECT, rows.ofPeriod(campaignId, period.toString()), LocalDate.now(clock));
        audit.record("report.deadline-passed", "campaign", campaignId, null, period.toString(), marked);
    }
}
