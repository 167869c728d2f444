package org.anbiao.campaign.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.reporting.TargetEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What targets are counted of, as far as the campaign itself knows it. */
@Repository
public class TargetRows {

    private static final String KEY = """
            from participation p join enterprise e on e.id = p.enterprise_id
            where p.campaign_id = :campaign and p.ended_on is null and e.key_enterprise
            """;

    private final JdbcClient jdbc;

    TargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sectors among a campaign's targets by their names. */
    public Map<String, UUID> sectors(UUID campaignId) {
        Map<String, UUID> sectors = new HashMap<>();
        jdbc.sql("""
                        select distinct s.name, s.id from campaign_target t join sector s on s.id = t.sector_id
                        where t.campaign_id = ?
                        """)
                .param(campaignId)
                .query((row, number) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .list()
                .forEach(sector -> sectors.put(sector.getKey(), sector.getValue()));
        return sectors;
    }

    /** Key enterprises under help among the participants. */
    public long keyEnterprises(UUID campaignId) {
        return jdbc.sql("select count(*) " + KEY)
                .param("campaign", campaignId)
                .query(Long.class)
                .single();
    }

    /** The same by name. */
    public List<TargetEvidence> keyEnterpriseList(UUID campaignId, PageRequest page) {
        return jdbc.sql("""
                        select e.id as enterprise_id, e.code, e.name,
                               (select v.name from org_unit v where v.id = e.village_unit_id) as village,
                               null::date as date, null::text as label
                        """ + KEY + " order by e.name limit :limit offset :offset")
                .param("campaign", campaignId)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(TargetEvidence.class)
                .list();
    }
}
