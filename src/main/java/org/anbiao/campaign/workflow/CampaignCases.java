package org.anbiao.campaign.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.workflow.EngineCases;
import org.springframework.stereotype.Component;

/** The cases of a campaign: the campaign's own, and one per enterprise. Runs in the caller's transaction. */
@Component
public class CampaignCases {

    private final EngineCases engine;
    private final CampaignTaskBook book;
    private final PhaseTasks tasks;

    CampaignCases(EngineCases engine, CampaignTaskBook book, PhaseTasks tasks) {
        this.engine = engine;
        this.book = book;
        this.tasks = tasks;
    }

    /** Starts the campaign's case; it waits for its enterprises. */
    public String start(UUID campaignId) {
        return engine.start(CampaignModel.PROCESS, campaignId.toString());
    }

    /** All enterprises are enrolled: the phases begin. */
    public void enrolled(String processInstanceId) {
        engine.message(CampaignModel.MESSAGE_ENROLLED, processInstanceId);
    }

    /** Ends the phases, also before they are finished. */
    public void close(String processInstanceId, UUID campaignId) {
        engine.message(CampaignModel.MESSAGE_CLOSE, processInstanceId);
        endAdded(campaignId);
    }

    /** Ends the campaign as if it had not been. */
    public void withdraw(String processInstanceId, UUID campaignId) {
        engine.message(CampaignModel.MESSAGE_WITHDRAW, processInstanceId);
        endAdded(campaignId);
    }

    /**
     * Starts the phases of units that joined a running campaign. They run beside the campaign's own case, whose loops over the
     * units were counted at the launch.
     */
    public void startUnits(List<UUID> phaseIds, List<UUID> campaignUnitIds) {
        for (UUID phaseId : phaseIds) {
            List<String> units = tasks.unitIds(phaseId.toString());
            campaignUnitIds.stream()
                    .filter(unit -> units.contains(unit.toString()))
                    .forEach(unit -> engine.start(
                            tasks.process(phaseId.toString()), tasks.unitKey(phaseId.toString(), unit.toString())));
        }
    }

    private void endAdded(UUID campaignId) {
        for (UUID phaseId : book.phaseIds(campaignId)) {
            engine.endByKey(PhaseModel.PROCESSES, phaseId + "/");
            engine.endByKey(List.of(MovedDeadlineModel.PROCESS), phaseId.toString());
        }
    }

    /** Starts a case for each participation; returns the engine's ids by participation. */
    public Map<String, String> startParticipations(List<UUID> participationIds) {
        book.readAhead(participationIds);
        return engine.startAll(
                ParticipationModel.PROCESS,
                participationIds.stream().map(UUID::toString).toList());
    }

    /** Ends the cases of participations. */
    public void endParticipations(List<String> processInstanceIds, String reason) {
        engine.end(processInstanceIds, reason);
    }
}
