package org.anbiao.campaign.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.workflow.EngineCases;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the timers of running phases when their days change. Runs in the caller's transaction. */
@Component
public class PhaseTimers {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final EngineCases cases;
    private final CampaignTaskBook book;

    PhaseTimers(ProcessEngine engine, EngineCases cases, CampaignTaskBook book) {
        this.management = engine.getManagementService();
        this.runtime = engine.getRuntimeService();
        this.cases = cases;
        this.book = book;
    }

    /**
     * The days of a phase were changed. Timers that wait are set anew from the model's own expression. Where the phase's timer
     * has fired before and its deadline lies ahead again, a case of its own waits for the new day.
     *
     * @param campaignProcess the campaign's case
     * @param unitIds the campaign's member units
     */
    public void moved(String campaignProcess, UUID phaseId, List<@Nullable UUID> unitIds, LocalDate today) {
        boolean waiting = moveCampaignTimer(campaignProcess, phaseId);
        unitIds.stream()
                .filter(Objects::nonNull)
                .forEach(unit -> moveAll(new UnitKey(phaseId, unit).toString(), PhaseModel.PROCESSES));
        waiting |= moveAll(phaseId.toString(), List.of(MovedDeadlineModel.PROCESS));
        LocalDate end = book.phase(phaseId).endsOn();
        if (!waiting && end != null && !end.isBefore(today)) {
            cases.start(MovedDeadlineModel.PROCESS, phaseId.toString());
        }
    }

    private boolean moveCampaignTimer(String campaignProcess, UUID phaseId) {
        List<Job> jobs = management.createJobQuery().processInstanceId(campaignProcess).timers().list().stream()
                .filter(job ->
                        phaseId.toString().equals(runtime.getVariable(job.getExecutionId(), CampaignModel.PHASE_ID)))
                .toList();
        jobs.forEach(this::setAnew);
        return !jobs.isEmpty();
    }

    private boolean moveAll(String businessKey, List<String> processes) {
        boolean any = false;
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKeyIn(processes.toArray(String[]::new))
                .list()) {
            List<Job> jobs = management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list();
            jobs.forEach(this::setAnew);
            any |= !jobs.isEmpty();
        }
        return any;
    }

    private void setAnew(Job job) {
        management.recalculateJobDuedate(job.getId(), false);
    }
}
