package org.anbiao.reporting.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.reporting.Period;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportState;
import org.anbiao.reporting.ReportTaskPages;
import org.anbiao.reporting.persistence.ReportCaseRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.EngineCases;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.WorkItemNotes;
import org.springframework.stereotype.Component;

/**
 * The cases of reports. The report's state is changed first, the case follows; a report without a case gets one at the step
 * where it stands. Cases run for the campaign's authority. Runs in the caller's transaction.
 */
@Component
public class ReportCases {

    private static final TaskResult DONE = new TaskResult("", null, null);

    private final EngineCases engine;
    private final TaskCompletion tasks;
    private final WorkItemNotes notes;
    private final ReportCaseRows rows;
    private final CurrentActor currentActor;

    ReportCases(
            EngineCases engine,
            TaskCompletion tasks,
            WorkItemNotes notes,
            ReportCaseRows rows,
            CurrentActor currentActor) {
        this.engine = engine;
        this.tasks = tasks;
        this.notes = notes;
        this.rows = rows;
        this.currentActor = currentActor;
    }

    /** Gives every report of the authority that waits for somebody its case, and every period its timers. */
    public void startMissing(UUID tenantId) {
        Actor actor = currentActor.get();
        Map<UUID, List<ReportCaseRows.Caseless>> byOwner = rows.withoutCase(tenantId).stream()
                .collect(Collectors.groupingBy(
                        ReportCaseRows.Caseless::ownerTenantId, LinkedHashMap::new, Collectors.toList()));
        byOwner.forEach((owner, reports) -> currentActor.runAs(
                actor.onBehalfOf(owner),
                () -> rows.setCases(engine.startAll(
                        QuarterlyReportModel.PROCESS,
                        reports.stream()
                                .map(report -> report.reportId().toString())
                                .toList()))));
        for (ReportCaseRows.CampaignsPeriod period : rows.reservePeriods(tenantId)) {
            String key = new PeriodKey(period.campaignId(), Period.parse(period.period())).toString();
            rows.setPeriodCase(period.campaignId(), period.period(), engine.start(ReportPeriodModel.PROCESS, key));
        }
    }

    /** Ends the cases of campaigns that were withdrawn. */
    public void endWithdrawn(UUID tenantId) {
        List<String> cases = rows.takeCasesOfWithdrawn(tenantId);
        if (!cases.isEmpty()) {
            engine.end(cases, "campaign withdrawn");
        }
    }

    /** The report was sent, for the first time or again. */
    public void sent(Report report) {
        step(report);
    }

    /** The report was taken in. */
    public void received(Report report) {
        step(report);
    }

    /**
     * The report was sent back, before or after it was taken in.
     *
     * @param before its state before that
     * @param hint what its unit reads in the inbox
     */
    public void returned(Report report, ReportState before, String hint) {
        Optional<String> instance = rows.caseOf(report.id());
        if (before == ReportState.RECEIVED && instance.isPresent()) {
            engine.message(QuarterlyReportModel.MESSAGE_RETURNED, instance.get());
        } else {
            step(report);
        }
        notes.write(ReportTaskPages.SUBJECT, report.id(), hint);
    }

    /** The consolidated report that these were part of was sent; their cases are over. */
    public void locked(List<String> instances) {
        instances.forEach(instance -> engine.message(QuarterlyReportModel.MESSAGE_CONSOLIDATED, instance));
    }

    private void step(Report report) {
        if (rows.caseOf(report.id()).isPresent()) {
            tasks.completeAbout(ReportTaskPages.SUBJECT, report.id(), DONE);
        } else if (!report.side().consolidated()) {
            currentActor.runAs(
                    currentActor.get().onBehalfOf(report.receiverTenantId()),
                    () -> rows.setCases(Map.of(
                            report.id().toString(),
                            engine.start(
                                    QuarterlyReportModel.PROCESS, report.id().toString()))));
        }
    }
}
