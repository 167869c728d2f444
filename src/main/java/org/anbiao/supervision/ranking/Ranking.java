package org.anbiao.supervision.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units in order of their score. The score is the weighted mean of the shares, as points out of 100 with two decimals; what is shown
 * is what is compared. Units with the same score share a place, and the next one counts them all. A figure without anything to count falls
 * out for that unit, and the other weights make the whole. No number of last places is marked.
 */
public final class Ranking {

    private static final int DECIMALS = 2;

    private Ranking() {}

    /** What was counted of a figure: numerator and denominator. */
    public record Count(long met, long base) {

        /** Nothing to count. */
        public static final Count NONE = new Count(0, 0);
    }

    /** A unit with what was counted of it. */
    public record Counted(UUID memberId, String name, Map<RankedFigure, Count> counts) {}

    /** Ranks units; those without a score come last, without a place, in the order they were given in. */
    public static List<RankedUnit> of(Map<RankedFigure, Integer> weights, List<Counted> units) {
        List<RankedUnit> scored = units.stream()
                .map(unit -> scored(weights, unit))
                .sorted(Comparator.comparing(
                        RankedUnit::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
        List<RankedUnit> placed = new ArrayList<>();
        for (RankedUnit unit : scored) {
            RankedUnit before = placed.isEmpty() ? null : placed.get(placed.size() - 1);
            Integer place = unit.score() == null
                    ? null
                    : before != null && unit.score().equals(before.score()) ? before.place() : placed.size() + 1;
            placed.add(new RankedUnit(unit.memberId(), unit.name(), unit.shares(), unit.score(), place));
        }
        return List.copyOf(placed);
    }

    private static RankedUnit scored(Map<RankedFigure, Integer> weights, Counted unit) {
        List<FigureShare> shares = new ArrayList<>();
        weights.forEach((figure, weight) -> {
            Count count = unit.counts().getOrDefault(figure, Count.NONE);
            shares.add(new FigureShare(figure, weight, count.met(), count.base()));
        });
        return new RankedUnit(unit.memberId(), unit.name(), shares, score(shares), null);
    }

    private static @Nullable BigDecimal score(List<FigureShare> shares) {
        // over the common denominator, so that nothing is rounded before the end
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ONE;
        long weights = 0;
        for (FigureShare share : shares) {
            if (!share.fallsOut()) {
                BigDecimal base = BigDecimal.valueOf(share.base());
                sum = sum.multiply(base)
                        .add(BigDecimal.valueOf(share.weight())
                                .multiply(BigDecimal.valueOf(share.met()))
                                .multiply(denominator));
                denominator = denominator.multiply(base);
                weights += share.weight();
            }
        }
        return weights == 0
                ? null
                : sum.multiply(BigDecimal.valueOf(RankingRule.WHOLE))
                        .divide(denominator.multiply(BigDecimal.valueOf(weights)), DECIMALS, RoundingMode.HALF_UP);
    }
}
