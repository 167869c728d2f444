package org.anbiao.lookback.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.lookback.LookBackCampaign;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the look-back needs of campaigns: their head, the deadline of the report, who takes part. */
@Repository
public class LookBackCampaigns {

    /** The report's own day beats the phase's; a campaign that asks for no report has the look-back's. */
    private static final String SELECT = """
            select c.id, c.tenant_id, c.title, c.document_number,
                   (select coalesce(t.due_on, p.ends_on) from campaign_task t join campaign_phase p on p.id = t.phase_id
                    where t.campaign_id = c.id and t.key in ('evaluation_report', 'look_back')
                    order by t.key limit 1) as due_on
            from campaign c
            where c.status in ('launching', 'running', 'closed')
              and exists (select 1 from campaign_task t where t.campaign_id = c.id and t.key = 'look_back')
            """;

    private final JdbcClient jdbc;

    LookBackCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count a member in the actor's sight, the latest first. */
    public List<LookBackCampaign> launched(Actor actor) {
        return jdbc.sql(SELECT + """
                          and exists (select 1 from campaign_unit u
                                      where u.campaign_id = c.id and u.member_tenant_id = any (:scope))
                        order by c.year desc, c.issued_on desc nulls last, c.title
                        """)
                .param("scope", actor.scope().toArray(new UUID[0]))
                .query(LookBackCampaigns::campaign)
                .list();
    }

    public Optional<LookBackCampaign> find(UUID id) {
        return jdbc.sql(SELECT + " and c.id = ?")
                .param(id)
                .query(LookBackCampaigns::campaign)
                .optional();
    }

    /** Whether the campaign counts a unit, or a whole authority, among its members. */
    public boolean isMember(UUID campaignId, UUID tenantId, @Nullable UUID unitId) {
        return jdbc.sql("""
                        select exists (select 1 from campaign_unit
                                       where campaign_id = ? and member_tenant_id = ?
                                         and member_unit_id is not distinct from ?::uuid)
                        """)
                .params(campaignId, tenantId, unitId)
                .query(Boolean.class)
                .single();
    }

    private static LookBackCampaign campaign(ResultSet row, int number) throws SQLException {
        return new LookBackCampaign(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("title"),
                row.getString("document_number"),
                row.getObject("due_on", LocalDate.class));
    }
}
