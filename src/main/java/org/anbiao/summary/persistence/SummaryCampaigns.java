package org.anbiao.summary.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.summary.SummaryCampaign;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a summary needs of campaigns: their head, the deadline, who takes part. */
@Repository
public class SummaryCampaigns {

    private static final String SELECT = """
            select c.id, c.tenant_id, c.title, c.year, coalesce(t.due_on, p.ends_on) as due_on
            from campaign c
            join campaign_task t on t.campaign_id = c.id and t.key = 'unit_summary'
            join campaign_phase p on p.id = t.phase_id
            where c.status in ('launching', 'running', 'closed')
            """;

    private final JdbcClient jdbc;

    SummaryCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count a member in the actor's sight, the latest first. */
    public List<SummaryCampaign> launched(Actor actor) {
        return jdbc.sql(SELECT + """
                          and exists (select 1 from campaign_unit u
                                      where u.campaign_id = c.id and u.member_tenant_id = any (:scope))
                        order by c.year desc, c.issued_on desc nulls last, c.title
                        """)
                .param("scope", actor.scope().toArray(new UUID[0]))
                .query(SummaryCampaigns::campaign)
                .list();
    }

    public Optional<SummaryCampaign> find(UUID id) {
        return jdbc.sql(SELECT + " and c.id = ?")
                .param(id)
                .query(SummaryCampaigns::campaign)
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

    private static SummaryCampaign campaign(ResultSet row, int number) throws SQLException {
        return new SummaryCampaign(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("title"),
                row.getInt("year"),
                row.getObject("due_on", LocalDate.class));
    }
}
