package org.anbiao.campaign;

import java.util.List;
import org.anbiao.common.DomainException;

/** Refuses at once what can never be right; the rest is told by the check list before the launch. */
final class CampaignDates {

    private CampaignDates() {}

    static void refuseReversed(List<PhasePlan> phases) {
        for (PhasePlan phase : phases) {
            if (phase.startsOn() != null
                    && phase.endsOn() != null
                    && phase.endsOn().isBefore(phase.startsOn())) {
                throw new DomainException(
                        "campaign.check.phase-ends-before-start", phase.name(), phase.startsOn(), phase.endsOn());
            }
        }
    }

    static void refuseImpossible(List<TargetPlan> targets) {
        for (TargetPlan target : targets) {
            if (target.number().signum() < 0) {
                throw new DomainException("campaign.check.target-negative", target.name());
            }
        }
    }
}
