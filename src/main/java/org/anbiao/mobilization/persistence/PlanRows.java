package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.mobilization.EnterprisePlan;
import org.anbiao.mobilization.UnitPlan;
import org.anbiao.mobilization.UnitPlanLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code enterprise_plan} and {@code unit_plan}. */
@Repository
public class PlanRows {

    private static final String STATE = """
            (select r.state from review r where r.subject_type = 'unit_plan' and r.subject_id = %s
             order by r.submitted_at desc, r.round desc limit 1) as state
            """;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<EnterprisePlan> enterprisePlan(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql("select * from enterprise_plan where campaign_id = ? and enterprise_id = ?")
                .params(campaignId, enterpriseId)
                .query(PlanRows::enterprisePlan)
                .optional();
    }

    /** Units' plans that are this file. */
    public List<UUID> unitPlansWithFile(UUID fileId) {
        return jdbc.sql("select id from unit_plan where file_id = ?")
                .param(fileId)
                .query(UUID.class)
                .list();
    }

    /** Stores the plan; a revision keeps the day of the first one. */
    public void save(EnterprisePlan plan, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                        insert into enterprise_plan (campaign_id, enterprise_id, year, content, file_id, submitted_on,
                                                     due_on, late)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (campaign_id, enterprise_id) do update
                        set content = excluded.content, file_id = excluded.file_id, changed_at = now()
                        """)
                .params(
                        plan.campaignId(),
                        plan.enterpriseId(),
                        plan.year(),
                        plan.content(),
                        plan.fileId(),
                        plan.submittedOn(),
                        dueOn,
                        plan.late())
                .update();
    }

    public Optional<UnitPlan> unitPlan(UUID campaignId, UUID tenantId, @Nullable UUID unitId) {
        return jdbc.sql("select p.*, " + STATE.formatted("p.id") + """
                        from unit_plan p
                        where p.campaign_id = ? and p.tenant_id = ? and p.unit_id is not distinct from ?::uuid
                        """)
                .params(campaignId, tenantId, unitId)
                .query(PlanRows::unitPlan)
                .optional();
    }

    public Optional<UnitPlan> unitPlan(UUID id) {
        return jdbc.sql("select p.*, " + STATE.formatted("p.id") + " from unit_plan p where p.id = ?")
                .param(id)
                .query(PlanRows::unitPlan)
                .optional();
    }

    /** Stores the plan; a revision keeps the day of the first one. */
    public UUID save(UnitPlan plan, UUID campaignTenantId, @Nullable LocalDate dueOn) {
        return jdbc.sql("""
                        insert into unit_plan (id, campaign_id, campaign_tenant_id, unit_id, content, file_id,
                                               submitted_on, due_on, late)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (campaign_id, tenant_id, unit_id) do update
                        set content = excluded.content, file_id = excluded.file_id, changed_at = now()
                        returning id
                        """)
                .params(
                        plan.id(),
                        plan.campaignId(),
                        campaignTenantId,
                        plan.unitId(),
                        plan.content(),
                        plan.fileId(),
                        plan.submittedOn(),
                        dueOn,
                        plan.late())
                .query(UUID.class)
                .single();
    }

    /** Every member unit of a campaign with its plan, those without one too. */
    public List<UnitPlanLine> lines(UUID campaignId) {
        return jdbc.sql("""
                        select t.short_name as tenant, o.name as unit, p.id, p.submitted_on, p.late,
                        """ + STATE.formatted("p.id") + """
                        from campaign_unit u
                        join tenant t on t.id = u.member_tenant_id
                        left join org_unit o on o.id = u.member_unit_id
                        left join unit_plan p on p.campaign_id = u.campaign_id and p.tenant_id = u.member_tenant_id
                          and p.unit_id is not distinct from u.member_unit_id
                        where u.campaign_id = ? order by u.ord, t.short_name, o.ord, o.name
                        """)
                .param(campaignId)
                .query((row, number) -> new UnitPlanLine(
                        row.getString("tenant"),
                        row.getString("unit"),
                        row.getObject("id", UUID.class),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getBoolean("late"),
                        row.getString("state")))
                .list();
    }

    private static EnterprisePlan enterprisePlan(ResultSet row, int number) throws SQLException {
        return new EnterprisePlan(
                row.getObject("campaign_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getInt("year"),
                row.getString("content"),
                row.getObject("file_id", UUID.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getBoolean("late"));
    }

    private static UnitPlan unitPlan(ResultSet row, int number) throws SQLException {
        return new UnitPlan(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("content"),
                row.getObject("file_id", UUID.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getBoolean("late"),
                row.getString("state"));
    }
}
