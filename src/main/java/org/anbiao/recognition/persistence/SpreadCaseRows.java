package org.anbiao.recognition.persistence;

import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.MemberReach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units of campaigns have to show others: cases of their enterprises and observations on site. */
@Repository
public class SpreadCaseRows {

    /** The days of a campaign: from its first phase, from its year where no phase has a first day, or from its launch where that was earlier,
     * until it was closed. */
    private static final String DAYS = """
            between least(coalesce((select min(f.starts_on) from campaign_phase f where f.campaign_id = c.id),
                                             make_date(c.year, 1, 1)),
                          (c.launched_at at time zone 'Asia/Shanghai')::date)
                and coalesce((c.closed_at at time zone 'Asia/Shanghai')::date, 'infinity'::date)
            """;

    private final JdbcClient jdbc;

    SpreadCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a unit has to show in a campaign's time.
     *
     * @param cases cases of its enterprises that were recognised and not withdrawn; one that rose to a higher level counts once
     * @param observations observations on site that it organised; for a whole authority those of its units, too
     */
    public record Shown(UUID campaignUnitId, long cases, long observations) {}

    /** For some units of campaigns, with one statement; all of them are answered. */
    public List<Shown> of(List<UUID> campaignUnitIds) {
        return jdbc.sql("""
                        select m.id as campaign_unit_id,
                               (select count(distinct (x.enterprise_id, x.kind))
                                from fact_exemplar_case x
                                join participation p on p.campaign_id = m.campaign_id and p.enterprise_id = x.enterprise_id
                                join enterprise a on a.id = x.enterprise_id
                                join org_unit v on v.id = a.village_unit_id
                                where x.withdrawn_on is null and x.recognised_on %1$s and %2$s) as cases,
                               (select count(*) from fact_session s
                                where s.kind = 'site_observation' and s.held_on %1$s and s.issuer_tenant_id = m.member_tenant_id
                                  and (m.member_unit_id is null or s.issuer_unit_id = m.member_unit_id)) as observations
                        from campaign_unit m join campaign c on c.id = m.campaign_id
                        where m.id in (:units)
                        """.formatted(DAYS, MemberReach.condition("v.parent_id")))
                .param("units", campaignUnitIds)
                .query(Shown.class)
                .list();
    }
}
