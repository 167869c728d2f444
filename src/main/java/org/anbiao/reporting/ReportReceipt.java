package org.anbiao.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.reporting.persistence.ReportCells;
import org.anbiao.reporting.persistence.ReportListQueries;
import org.anbiao.reporting.persistence.ReportRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receiving side: who has sent, taking in, sending back, reminding. */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class ReportReceipt {

    private final ReportAccess access;
    private final ReportRows rows;
    private final ReportCells cells;
    private final ReportListQueries lists;
    private final AuditLog audit;

    ReportReceipt(ReportAccess access, ReportRows rows, ReportCells cells, ReportListQueries lists, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.cells = cells;
        this.lists = lists;
        this.audit = audit;
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
        audit.record("report.returned", "report", id, null, report.state(), comment);
    }

    /** Reminds every unit that has not sent; returns how many were reminded. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public int remind(UUID campaignId, Period period) {
        if (access.actor().unitId() != null) {
            throw new DomainException("reporting.report.not-receiver");
        }
        int reminded = rows.remind(campaignId, access.actor().tenantId(), period);
        audit.record("report.reminded", "campaign", campaignId, null, period.toString(), reminded);
        return reminded;
    }
}
