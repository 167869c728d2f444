package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import org.anbiao.workflow.Inbox;
import org.springframework.stereotype.Component;

/** Steps of running campaigns that the enterprise has let pass. */
@Component
class CampaignRiskFacts implements RiskFactSource {

    private final Inbox inbox;

    CampaignRiskFacts(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<RiskFact> facts(Enterprise enterprise, LocalDate on) {
        long overdue = inbox.stepsOf(enterprise.id().value()).stream()
                .filter(step -> step.isOverdue(on))
                .count();
        return overdue == 0 ? List.of() : List.of(new RiskFact("overdue_task", Math.toIntExact(overdue)));
    }
}
