package org.anbiao.supervision.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The ranking of a quarter, with the rule it follows.
 *
 * @param campaignTitle whose units are ranked
 * @param asOf last day that counts: the quarter's last, or today while it lasts
 * @param on whether the authority ranks at all on that day
 * @param rule the rule valid on that day; empty without one, and then nobody is ranked
 */
public record RankingPage(
        UUID campaignId,
        String campaignTitle,
        Quarter quarter,
        LocalDate asOf,
        boolean on,
        Optional<RankingRule> rule,
        List<RankedUnit> units) {

    public RankingPage {
        units = List.copyOf(units);
    }

    /** One unit of it. */
    public Optional<RankedUnit> unit(UUID memberId) {
        return units.stream().filter(unit -> unit.memberId().equals(memberId)).findFirst();
    }
}
