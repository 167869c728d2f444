package org.anbiao.campaign.workflow;

import java.util.UUID;
import org.anbiao.campaign.persistence.LaunchRows.Participant;
import org.springframework.stereotype.Component;

/** Which steps a campaign asks of its enterprises. Called from expressions, by the name {@code participationSteps}. */
@Component("participationSteps")
public class ParticipationSteps {

    private final CampaignTaskBook book;

    ParticipationSteps(CampaignTaskBook book) {
        this.book = book;
    }

    /** Whether the campaign of a participation asks for a step that the enterprise has not done yet. */
    public boolean includes(String participationId, String key) {
        Participant participant = book.participant(UUID.fromString(participationId));
        return !participant.hasDone(key)
                && book.task(participant.campaignId(), key)
                        .filter(task -> task.actorKind().equals("enterprise"))
                        .isPresent();
    }
}
