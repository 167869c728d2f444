package org.anbiao.supervision.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a ranking.
 *
 * @param memberId the unit as a member of the campaign
 * @param score 0.00 to 100.00; null where no figure of the rule has anything to count
 * @param place from 1, shared by units with the same score; null without a score
 */
public record RankedUnit(
        UUID memberId,
        String name,
        List<FigureShare> shares,
        @Nullable BigDecimal score,
        @Nullable Integer place) {

    public RankedUnit {
        shares = List.copyOf(shares);
    }

    /** The figures whose weight fell out for this unit. */
    public List<FigureShare> fallenOut() {
        return shares.stream().filter(FigureShare::fallsOut).toList();
    }

    /** Sum of the weights that count for this unit, in percent. */
    public int countedWeight() {
        return shares.stream()
                .filter(share -> !share.fallsOut())
                .mapToInt(FigureShare::weight)
                .sum();
    }
}
