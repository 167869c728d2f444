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

    CampaignCases(EngineCases engine, CampaignTaskBook book) {
        this.engine = engine;
        this.book = book;
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
    public void close(String processInstanceId) {
        engine.message(CampaignModel.MESSAGE_CLOSE, processInstanceId);
    }

    /** Ends the campaign as if it had not been. */
    public void withdraw(String processInstanceId) {
        engine.message(CampaignModel.MESSAGE_WITHDRAW, processInstanceId);
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
