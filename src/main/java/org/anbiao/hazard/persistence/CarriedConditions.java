package org.anbiao.hazard.persistence;

import org.anbiao.campaign.MemberReach;
import org.anbiao.hazard.HazardFilter.Carried;

/** Which hazards one year passed to the next, as a condition on the table {@code hazard h}. */
final class CarriedConditions {

    private static final String PASSED = """
            (h.found_on < %1$s and (h.verified_on is null or h.verified_on >= %1$s) and h.state not in ('proposed', 'dismissed'))
            """;

    private static final String CURRENT = "date_trunc('year', :today::date)::date";

    /** Passed to the year of the parameter {@code today}. */
    static final String THIS_YEAR = PASSED.formatted(CURRENT);

    private static final String TAKES_PART = """
             and exists (select 1 from participation p
                         where p.campaign_id = :campaign and p.enterprise_id = h.enterprise_id and p.ended_on is null)
            """;

    private static final String FOLLOWED = """
             and exists (select 1 from campaign_unit m join enterprise a on a.id = h.enterprise_id join org_unit v on v.id = a.village_unit_id
                         where m.campaign_id = :campaign and m.id = :member and %s)
            """.formatted(MemberReach.condition("v.parent_id"));

    private CarriedConditions() {}

    /** With the parameters {@code today}, {@code campaign} and {@code member}. */
    static String of(Carried carried) {
        if (carried.campaignId() == null) {
            return THIS_YEAR;
        }
        return passed(carried.out()) + TAKES_PART + (carried.memberId() == null ? "" : FOLLOWED);
    }

    /**
     * Passed to the year of the campaign of the parameter {@code campaign}.
     *
     * @param out to the year after it
     */
    static String passed(boolean out) {
        return PASSED.formatted("(select make_date(c.year%s, 1, 1) from campaign c where c.id = :campaign)"
                .formatted(out ? " + 1" : ""));
    }
}
