package org.anbiao.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.reporting.persistence.ReportCells;
import org.anbiao.reporting.persistence.ReportListQueries;
import org.anbiao.reporting.persistence.ReportRows;
import org.anbiao.reporting.workflow.ReportCases;
import org.anbiao.workflow.TaskReminders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receiving side: who has sent, taking in, sending back, reminding. */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class ReportReceipt {

    private static final Messages MESSAGES = new Messages();
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern(MESSAGES.chinese("common.date-format"), Messages.CHINESE);

    private final ReportAccess access;
    private final ReportRows rows;
    private final ReportCells cells;
    private final ReportListQueries lists;
    private final ReportCases cases;
    private final TaskReminders reminders;
    private final AuditLog audit;
    private final Clock clock;

    ReportReceipt(
            ReportAccess access,
            ReportRows rows,
            ReportCells cells,
            ReportListQueries lists,
            ReportCases cases,
            TaskReminders reminders,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.cells = cells;
        this.lists = lists;
        this.cases = cases;
        this.reminders = reminders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Campaigns and periods for which the actor's authority receives reports, latest first. */
    public List<CampaignPeriod> periods() {
        return lists.periods(access.actor().tenantId());
    }

    /** The reports that are expected for a period, one per unit. */
    public List<ReportListItem> expected(UUID campaignId, Period period) {
        return lists.expected(access.actor().tenantId(), campaignId, period);
    }

    /** Takes a sent report in. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public void receive(UUID id) {
        Report report = access.receivable(id);
        if (report.state() != ReportState.SENT) {
            throw new DomainException("reporting.receipt.not-sent");
        }
        rows.received(report, access.actor().memberName());
        cases.received(report);
        audit.record("report.received", "report", id, null, report.state(), ReportState.RECEIVED);
    }

    /** Remarks on a cell before the report is sent back; an empty remark takes an earlier one away. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public void remark(UUID id, CellKey key, String remark) {
        Report report = access.receivable(id);
        if (report.state() != ReportState.SENT && report.state() != ReportState.RECEIVED) {
            throw new DomainException("reporting.receipt.not-sent");
        }
        cells.remark(id, key, remark.strip());
        audit.record("report.remarked", "report", id, null, key, remark);
    }

    /**
     * Sends a report back with a comment and remarks on single cells; the unit may change and send it again.
     *
     * @throws DomainException without a comment, or when the report is not sent or already part of a consolidated one
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public void sendBack(UUID id, String comment, Map<CellKey, String> remarks) {
        Report report = access.receivable(id);
        if (comment.isBlank()) {
            throw new DomainException("reporting.receipt.comment-missing");
        }
        if (report.state() != ReportState.SENT && report.state() != ReportState.RECEIVED) {
            throw new DomainException("reporting.receipt.not-sent");
        }
        remarks.forEach((key, remark) -> cells.remark(id, key, remark));
        rows.returned(report, comment.strip());
        cases.returned(report, report.state(), hint(comment.strip(), cells.remarks(id)));
        audit.record("report.returned", "report", id, null, report.state(), comment);
    }

    /**
     * Reminds every unit that has not sent: its people get a message, the list and the unit's inbox say how often, when last and
     * who was told; returns how many were reminded.
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public int remind(UUID campaignId, Period period) {
        if (access.actor().unitId() != null) {
            throw new DomainException("reporting.report.not-receiver");
        }
        Map<UUID, Integer> reminded = rows.remind(campaignId, access.actor().tenantId(), period);
        String today = DAY.format(LocalDate.now(clock));
        Map<UUID, String> hints = new HashMap<>();
        reminded.forEach((id, times) ->
                hints.put(id, MESSAGES.chinese("reporting.task.reminded", today, String.valueOf(times))));
        reminders.remindAbout(ReportTaskPages.SUBJECT, hints);
        audit.record("report.reminded", "campaign", campaignId, null, period.toString(), reminded.size());
        return reminded.size();
    }

    private static String hint(String comment, int remarks) {
        return remarks == 0
                ? MESSAGES.chinese("reporting.task.returned", comment)
                : MESSAGES.chinese("reporting.task.returned-cells", comment, String.valueOf(remarks));
    }
}
