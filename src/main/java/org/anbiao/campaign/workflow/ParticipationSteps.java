package org.anbiao.campaign.workflow;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which steps a campaign asks of its enterprises. Called from expressions, by the name {@code participationSteps}. */
@Component("participationSteps")
public class ParticipationSteps {

    private final CampaignTaskBook book;

    ParticipationSteps(CampaignTaskBook book) {
        this.book = book;
    }

    /** Whether the campaign of a participation asks for a step. */
    public boolean includes(String participationId, String key) {
        UUID campaignId = book.participant(UUID.fromString(participationId)).campaignId();
        return book.task(campaignId, key)
                .filter(task -> task.actorKind().equals("enterprise"))
                .isPresent();
    }
}
