package org.anbiao.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScope;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.ImprovementPlan;
import org.anbiao.supervision.ImprovementPlan.ItemDraft;
import org.anbiao.supervision.ImprovementPlan.Proposal;
import org.anbiao.supervision.ImprovementPlanItem;
import org.anbiao.supervision.PlanFilter;
import org.anbiao.supervision.PlanReason;
import org.anbiao.supervision.PlanSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code improvement_plan} and {@code improvement_plan_item}, and what is known of weaknesses. */
@Repository
public class PlanOfEnterpriseRows {

    private static final String FROM = """
            from improvement_plan r join enterprise e on e.id = r.enterprise_id left join org_unit u on u.id = e.village_unit_id
            left join lateral (select count(*) as items, count(*) filter (where i.done_on is not null) as done,
                                      count(*) filter (where i.done_on is null and i.due_on < :today) as overdue
                               from improvement_plan_item i where i.tenant_id = r.tenant_id and i.plan_id = r.id) c on true
            """;
    private static final String COLUMNS =
            "select r.*, e.name as enterprise_name, coalesce(u.name, '') as village, c.items, c.done, c.overdue ";
    private static final String SOURCE_DONE = """
            case i.source
                when 'evaluation' then (select s.state <> 'open' from improvement_item s where s.id = i.source_id)
                when 'hazard' then (select s.state in ('closed', 'dismissed') from hazard s where s.id = i.source_id)
                when 'visit' then (select s.state = 'closed' from help_visit_item s where s.id = i.source_id)
                else false end as source_done
            """;

    private final JdbcClient jdbc;

    PlanOfEnterpriseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the registry marks it as a key enterprise. */
    public boolean isKey(UUID enterpriseId) {
        return jdbc.sql("select key_enterprise from enterprise where id = ?")
                .param(enterpriseId)
                .query(Boolean.class)
                .single();
    }

    /** Whether it is selected as a benchmark enterprise or recognised as one. */
    public boolean isBenchmark(UUID enterpriseId) {
        return jdbc.sql("""
                        select exists (select 1 from selection_candidate where enterprise_id = :id and post_name = '' and state not in ('refused', 'given_up'))
                            or exists (select 1 from recognition where enterprise_id = :id and kind = 'case' and withdrawn_on is null)
                        """).param("id", enterpriseId).query(Boolean.class).single();
    }

    /** Whether the authority has a plan of the enterprise that is not finished. */
    public boolean isRunning(UUID tenantId, UUID enterpriseId) {
        return jdbc.sql("""
                        select exists (select 1 from improvement_plan where tenant_id = ? and enterprise_id = ? and finished_on is null)
                        """).params(tenantId, enterpriseId).query(Boolean.class).single();
    }

    public UUID insert(
            UUID enterpriseId,
            PlanReason reason,
            String goal,
            String guidedBy,
            LocalDate fromOn,
            @Nullable UUID actingUnitId,
            String actingName) {
        return jdbc.sql("""
                        insert into improvement_plan (enterprise_id, reason, goal, guided_by, from_on, acting_unit_id, acting_name)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(enterpriseId, Codes.of(reason), goal, guidedBy, fromOn, actingUnitId, actingName)
                .query(UUID.class)
                .single();
    }

    public Optional<ImprovementPlan> find(UnitScope unit, UUID id, LocalDate today) {
        return jdbc.sql(COLUMNS + FROM + "where r.id = :id and " + unit.condition("e"))
                .param("id", id)
                .param("today", today)
                .param("unit", unit.unitId())
                .query(PlanOfEnterpriseRows::plan)
                .optional();
    }

    public List<ImprovementPlan> page(
            PlanFilter filter, UnitScope unit, List<UUID> scope, LocalDate today, PageRequest page) {
        Narrowing narrowing = narrowing(filter, unit, scope);
        return jdbc.sql(COLUMNS + FROM + narrowing.where() + """
                        order by r.finished_on is not null, c.overdue desc, e.name, r.id offset :offset limit :limit
                        """)
                .params(narrowing.parameters())
                .param("today", today)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(PlanOfEnterpriseRows::plan)
                .list();
    }

    public long count(PlanFilter filter, UnitScope unit, List<UUID> scope) {
        Narrowing narrowing = narrowing(filter, unit, scope);
        return jdbc.sql("select count(*) from improvement_plan r join enterprise e on e.id = r.enterprise_id"
                        + narrowing.where())
                .params(narrowing.parameters())
                .query(Long.class)
                .single();
    }

    private static Narrowing narrowing(PlanFilter filter, UnitScope unit, List<UUID> scope) {
        PlanReason reason = filter.reason();
        return new Narrowing(unit, scope)
                .named(filter.text())
                .with("reason", reason == null ? null : Codes.of(reason), "r.reason = :reason")
                .with("enterprise", filter.enterpriseId(), "r.enterprise_id = :enterprise")
                .with("running", filter.running() ? true : null, "(r.finished_on is null) = :running");
    }

    /** Key enterprises of the actor that have no running plan, to be reminded of. */
    public long keyWithoutPlan(UnitScope unit, List<UUID> scope) {
        return jdbc.sql("""
                        select count(*) from enterprise e
                        where e.status = 'active' and e.key_enterprise
                          and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope))
                          and not exists (select 1 from improvement_plan p where p.enterprise_id = e.id and p.finished_on is null)
                          and""" + " " + unit.condition("e"))
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unit.unitId())
                .query(Long.class)
                .single();
    }

    public List<ImprovementPlanItem> items(UUID planId) {
        return jdbc.sql(
                        "select i.*, " + SOURCE_DONE
                                + " from improvement_plan_item i where i.plan_id = ? order by i.done_on is not null, i.due_on, i.created_at, i.id")
                .param(planId)
                .query(PlanOfEnterpriseRows::item)
                .list();
    }

    public Optional<ImprovementPlanItem> findItem(UUID id) {
        return jdbc.sql("select i.*, " + SOURCE_DONE + " from improvement_plan_item i where i.id = ?")
                .param(id)
                .query(PlanOfEnterpriseRows::item)
                .optional();
    }

    /** What is open at an enterprise and not in the plan yet: the evaluation's items, hazards, findings of visits. */
    public List<Proposal> proposals(ImprovementPlan plan) {
        return jdbc.sql("""
                        select * from (
                            select 'evaluation' as source, s.id as source_id, s.problem as weakness, s.measure, s.responsible, s.due_on
                            from improvement_item s where s.enterprise_id = :enterprise and s.state = 'open'
                              and not exists (select 1 from hazard h where h.improvement_item_id = s.id
                                              and h.state not in ('closed', 'dismissed'))
                            union all
                            select 'hazard', s.id, s.description, coalesce(s.measure, ''), coalesce(s.responsible, ''), s.due_on
                            from hazard s where s.enterprise_id = :enterprise and s.state not in ('proposed', 'closed', 'dismissed')
                            union all
                            select 'visit', s.id, s.description, s.suggestion, '', s.due_on
                            from help_visit_item s where s.enterprise_id = :enterprise and s.state <> 'closed' and s.hazard_id is null) p
                        where not exists (select 1 from improvement_plan_item i where i.plan_id = :plan and i.source_id = p.source_id)
                        order by p.source, p.due_on nulls last, p.weakness limit 200
                        """)
                .param("enterprise", plan.enterpriseId())
                .param("plan", plan.id())
                .query((row, number) -> new Proposal(
                        Codes.of(PlanSource.class, row.getString("source")),
                        row.getObject("source_id", UUID.class),
                        row.getString("weakness"),
                        row.getString("measure"),
                        row.getString("responsible"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    public UUID insertItem(ImprovementPlan plan, ItemDraft draft, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into improvement_plan_item (tenant_id, enterprise_id, plan_id, source, source_id, weakness, measure, responsible,
                            due_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        plan.tenantId(),
                        plan.enterpriseId(),
                        plan.id(),
                        Codes.of(draft.source()),
                        draft.sourceId(),
                        draft.weakness().strip(),
                        draft.measure().strip(),
                        draft.responsible().strip(),
                        dueOn)
                .query(UUID.class)
                .single();
    }

    public boolean change(UUID id, int version, String measure, String responsible, LocalDate dueOn) {
        return jdbc.sql("""
                        update improvement_plan_item set measure = ?, responsible = ?, due_on = ?, version = version + 1
                        where id = ? and version = ? and done_on is null
                        """).params(measure, responsible, dueOn, id, version).update() == 1;
    }

    public boolean finishItem(UUID id, int version, LocalDate day, String note, String name) {
        return jdbc.sql("""
                        update improvement_plan_item set done_on = ?, done_note = ?, done_by_name = ?, version = version + 1
                        where id = ? and version = ? and done_on is null
                        """).params(day, note, name, id, version).update() == 1;
    }

    public boolean finish(UUID id, LocalDate day, String outcome) {
        return jdbc.sql("update improvement_plan set finished_on = ?, outcome = ? where id = ? and finished_on is null")
                        .params(day, outcome, id)
                        .update()
                == 1;
    }

    private static ImprovementPlan plan(ResultSet row, int number) throws SQLException {
        return new ImprovementPlan(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("acting_unit_id", UUID.class),
                row.getString("acting_name"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("village"),
                Codes.of(PlanReason.class, row.getString("reason")),
                row.getString("goal"),
                row.getString("guided_by"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("finished_on", LocalDate.class),
                row.getString("outcome"),
                row.getInt("items"),
                row.getInt("done"),
                row.getInt("overdue"));
    }

    private static ImprovementPlanItem item(ResultSet row, int number) throws SQLException {
        return new ImprovementPlanItem(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                Codes.of(PlanSource.class, row.getString("source")),
                row.getObject("source_id", UUID.class),
                row.getBoolean("source_done"),
                row.getString("weakness"),
                row.getString("measure"),
                row.getString("responsible"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_note"),
                row.getString("done_by_name"),
                row.getInt("version"));
    }
}
