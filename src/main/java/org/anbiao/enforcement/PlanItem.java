package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise in a plan.
 *
 * @param tier as decided; null while nobody has
 * @param visits as decided
 * @param deviation why it differs from the proposal; empty where it does not
 * @param months in which the visits are planned, 1 to 12
 * @param jointWith authorities that come along
 * @param done inspections of the enterprise in the year by the plan's authority
 * @param others what other authorities plan for it, in words; empty without any
 */
public record PlanItem(
        UUID id,
        UUID enterpriseId,
        String enterpriseName,
        String village,
        Tier proposedTier,
        int proposedVisits,
        List<TierProposal.Reason> reasons,
        @Nullable Tier tier,
        @Nullable Integer visits,
        String deviation,
        List<Integer> months,
        String jointWith,
        String decidedByName,
        @Nullable LocalDate decidedOn,
        int version,
        int done,
        String others) {

    public PlanItem {
        reasons = List.copyOf(reasons);
        months = List.copyOf(months);
    }

    /**
     * What is decided for an enterprise.
     *
     * @param deviation needed where tier or visits differ from the proposal
     */
    public record Decision(Tier tier, int visits, List<Integer> months, String jointWith, String deviation) {

        public Decision {
            months = List.copyOf(months);
        }
    }
}
