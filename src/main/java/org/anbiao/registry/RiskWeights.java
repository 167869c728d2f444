package org.anbiao.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How recorded facts become a proposed colour. The notices do not say how the overall colour is found; so these
 * numbers are data, set per authority.
 *
 * @param red points from which red is proposed
 * @param orange points from which orange is proposed
 * @param yellow points from which yellow is proposed; blue below
 * @param weights points per fact; a fact without a weight does not count
 */
public record RiskWeights(int red, int orange, int yellow, List<Weight> weights) {

    /**
     * Points of one fact.
     *
     * @param points for each time it is found
     * @param most limit of the points, or null for none
     */
    public record Weight(String fact, int points, @Nullable Integer most) {

        private int of(int times) {
            int sum = Math.multiplyExact(points, times);
            return most == null ? sum : Math.min(most, sum);
        }
    }

    public RiskWeights {
        weights = List.copyOf(weights);
        if (red < orange || orange < yellow || yellow < 1) {
            throw new IllegalArgumentException(
                    "bounds must fall from red to yellow: " + red + ", " + orange + ", " + yellow);
        }
    }

    /** The colour that the facts speak for, with its reasons, the weightiest first. */
    public RiskProposal propose(List<RiskFact> facts) {
        List<RiskProposal.Reason> reasons = facts.stream()
                .flatMap(fact -> weight(fact.key()).stream()
                        .map(weight -> new RiskProposal.Reason(fact.key(), fact.times(), weight.of(fact.times()))))
                .filter(reason -> reason.points() > 0)
                .sorted(Comparator.comparingInt(RiskProposal.Reason::points).reversed())
                .toList();
        int points = reasons.stream().mapToInt(RiskProposal.Reason::points).sum();
        return new RiskProposal(color(points), points, reasons);
    }

    private RiskColor color(int points) {
        if (points >= red) {
            return RiskColor.RED;
        }
        if (points >= orange) {
            return RiskColor.ORANGE;
        }
        return points >= yellow ? RiskColor.YELLOW : RiskColor.BLUE;
    }

    private Optional<Weight> weight(String fact) {
        return weights.stream().filter(weight -> weight.fact().equals(fact)).findFirst();
    }
}
