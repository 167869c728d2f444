package org.anbiao.enforcement;

import java.util.ArrayList;
import java.util.List;

/**
 * What the portal proposes for an enterprise; a person decides.
 *
 * @param visits complete checks in the year
 * @param reasons what speaks for it
 */
public record TierProposal(Tier tier, int visits, List<Reason> reasons) {

    public TierProposal {
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason; its text stands under {@code enforcement.tier-reason.<key>}.
     *
     * @param value number that the text names; empty without one
     */
    public record Reason(String key, String value) {}

    /**
     * The proposal of the table, with every fact that the table looked at as its reason.
     *
     * @param least the choice of {@link EnforcementSettings#LEAST_CHECKS}
     */
    static TierProposal of(TierFacts facts, TierTable table, String least) {
        TierTable.Answer answer = table.ask(facts);
        Tier tier = Tier.of(answer.tier());
        int visits = tier == Tier.RELAXED && least.equals("none") ? 0 : answer.visits();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("evaluated-" + facts.evaluated(), ""));
        if (!facts.result().equals("none")) {
            reasons.add(result(facts));
        }
        if (!facts.color().equals("none")) {
            reasons.add(new Reason("color-" + facts.color(), ""));
        }
        if (facts.stars() > 0) {
            reasons.add(new Reason("stars", String.valueOf(facts.stars())));
        }
        if (facts.majorHazards() > 0) {
            reasons.add(new Reason("major-hazards", String.valueOf(facts.majorHazards())));
        }
        if (facts.penalties() > 0) {
            reasons.add(new Reason("penalties", String.valueOf(facts.penalties())));
        }
        return new TierProposal(tier, visits, reasons);
    }

    private static Reason result(TierFacts facts) {
        String way = facts.figure().contains("/") ? "-items" : "";
        return new Reason("result-" + facts.result() + way, facts.figure());
    }
}
