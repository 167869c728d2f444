package org.anbiao.selfevaluation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScope;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.ImprovementFilter;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.ImprovementItem.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code improvement_item}. */
@Repository
public class ImprovementRows {

    private static final String SELECT = """
            select i.*, v.year, v.campaign_id, e.name as enterprise_name,
                   exists (select 1 from improvement_item o where o.continued_by = i.id)
                   or exists (select 1 from participation p join campaign c on c.id = p.campaign_id
                              where p.enterprise_id = i.enterprise_id and c.year > v.year) as carried
            from improvement_item i join evaluation v on v.id = i.evaluation_id join enterprise e on e.id = i.enterprise_id
            """;
    private static final String FILTER = """
            where i.state in ('open', 'done') and %s
              and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)
                   or e.viewer_tenant_ids && :scope)
              and (cast(:enterprise as uuid) is null or i.enterprise_id = cast(:enterprise as uuid))
              and (cast(:state as text) is null or i.state = :state)
              and (not :overdue or i.state = 'open' and i.due_on < :today)
            """;

    private final JdbcClient jdbc;

    ImprovementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item that is not met is to be improved; answered again, its problem is the new reason. */
    public void open(Evaluation evaluation, String itemCode, String requirement, String problem) {
        jdbc.sql("""
                        insert into improvement_item (enterprise_id, evaluation_id, item_code, requirement, problem)
                        values (?, ?, ?, ?, ?)
                        on conflict (evaluation_id, item_code) do update
                        set problem = excluded.problem,
                            state = case when improvement_item.state = 'dropped' then 'open' else improvement_item.state end,
                            version = improvement_item.version + 1
                        """)
                .params(evaluation.enterpriseId(), evaluation.id(), itemCode, requirement, problem)
                .update();
    }

    /**
     * Takes over the open items of an earlier evaluation: they go on in an item of this one, which keeps their plan as long as it has
     * none of its own.
     */
    public void carryOn(UUID evaluationId, String itemCode, UUID earlierId, List<String> earlierCodes) {
        if (earlierCodes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with own as (
                            select id, enterprise_id from improvement_item
                            where evaluation_id = :evaluation and item_code = :item and state = 'open'),
                        earlier as (
                            update improvement_item o set state = 'continued', continued_by = own.id, version = o.version + 1
                            from own where o.evaluation_id = :earlier and o.item_code in (:codes) and o.state = 'open'
                            returning o.measure, o.responsible, o.due_on)
                        update improvement_item i
                        set measure = p.measure, responsible = p.responsible, due_on = p.due_on, version = i.version + 1
                        from own, (select * from earlier where measure <> '' order by due_on limit 1) p
                        where i.id = own.id and i.measure = ''
                        """)
                .param("evaluation", evaluationId)
                .param("item", itemCode)
                .param("earlier", earlierId)
                .param("codes", earlierCodes)
                .update();
    }

    /** The answer is another one now: there is nothing to improve, but what an earlier year left is open there again. */
    public void drop(UUID evaluationId, String itemCode) {
        jdbc.sql("""
                        update improvement_item o set state = 'open', continued_by = null, version = o.version + 1
                        from improvement_item i where i.evaluation_id = ? and i.item_code = ? and i.state = 'open'
                          and o.continued_by = i.id
                        """).params(evaluationId, itemCode).update();
        jdbc.sql("""
                        update improvement_item set state = 'dropped', version = version + 1
                        where evaluation_id = ? and item_code = ? and state = 'open'
                        """).params(evaluationId, itemCode).update();
    }

    public Optional<ImprovementItem> find(UUID id) {
        return jdbc.sql(SELECT + " where i.id = ?")
                .param(id)
                .query(ImprovementRows::item)
                .optional();
    }

    /** The item itself, or that of a later year which it goes on in. */
    public UUID latest(UUID id) {
        return jdbc.sql("""
                        with recursive line (id, next) as (
                            select i.id, i.continued_by from improvement_item i where i.id = ?
                            union all
                            select n.id, n.continued_by from line l join improvement_item n on n.id = l.next)
                        select id from line where next is null
                        """).param(id).query(UUID.class).optional().orElse(id);
    }

    /** Those of an evaluation in the standard's order, dropped ones left out. */
    public List<ImprovementItem> of(UUID evaluationId) {
        return jdbc.sql(SELECT + """
                        where i.evaluation_id = ? and i.state in ('open', 'done', 'continued')
                        order by string_to_array(i.item_code, '.')::int[]
                        """)
                .param(evaluationId)
                .query(ImprovementRows::item)
                .list();
    }

    /** A page of the items of the enterprises that the actor's unit works with: open ones first, by deadline. */
    public List<ImprovementItem> page(
            ImprovementFilter filter, UnitScope unit, List<UUID> scope, LocalDate today, PageRequest page) {
        return bound(SELECT + FILTER.formatted(unit.condition("e")) + """
                         order by i.state <> 'open', i.due_on nulls last, e.name, i.id limit :limit offset :offset
                        """, filter, unit, scope, today)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(ImprovementRows::item)
                .list();
    }

    public long count(ImprovementFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        return bound(
                        "select count(*) from improvement_item i join enterprise e on e.id = i.enterprise_id "
                                + FILTER.formatted(unit.condition("e")),
                        filter,
                        unit,
                        scope,
                        today)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(
            String sql, ImprovementFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        State state = filter.state();
        return jdbc.sql(sql)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("enterprise", filter.enterpriseId(), Types.OTHER)
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("overdue", filter.overdue())
                .param("today", today);
    }

    /** Sets person, measure and deadline; false if somebody has changed it since. */
    public boolean plan(UUID id, int version, String measure, String responsible, LocalDate dueOn) {
        return jdbc.sql("""
                        update improvement_item set measure = ?, responsible = ?, due_on = ?, version = version + 1
                        where id = ? and version = ? and state = 'open'
                        """).params(measure, responsible, dueOn, id, version).update() == 1;
    }

    /** Records that it is done; false if somebody has changed it since. */
    public boolean finish(UUID id, int version, LocalDate doneOn, String note, @Nullable UUID fileId) {
        return jdbc.sql("""
                        update improvement_item set state = 'done', done_on = :day, done_note = :note,
                               done_file_id = cast(:file as uuid),
                               done_by_name = coalesce(current_setting('app.member_name', true), ''), version = version + 1
                        where id = :id and version = :version and state = 'open'
                        """)
                        .param("day", doneOn)
                        .param("note", note)
                        .param("file", fileId, Types.OTHER)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Number of open items of an enterprise from a campaign and the same authority's of earlier years. */
    public long open(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql("""
                        select count(*) from improvement_item i join evaluation v on v.id = i.evaluation_id
                        join campaign c on c.id = v.campaign_id join campaign asked on asked.id = ?
                        where i.enterprise_id = ? and i.state = 'open'
                          and (c.id = asked.id or c.tenant_id = asked.tenant_id and c.year < asked.year)
                        """).params(campaignId, enterpriseId).query(Long.class).single();
    }

    /** Campaigns whose step of correction waits for an item: its own, and later ones of the same authority; approved ones only. */
    public List<UUID> waitingFor(ImprovementItem item) {
        return jdbc.sql("""
                        select v.campaign_id from evaluation v join campaign c on c.id = v.campaign_id
                        join campaign own on own.id = :campaign
                        where v.enterprise_id = :enterprise and v.state = 'approved'
                          and (c.id = own.id or c.tenant_id = own.tenant_id and c.year > own.year)
                        """)
                .param("campaign", item.campaignId())
                .param("enterprise", item.enterpriseId())
                .query(UUID.class)
                .list();
    }

    /** How many items, of how many enterprises, evaluations up to a year left open in an authority's campaigns. */
    public OpenItems openUntil(UUID tenantId, int year) {
        return jdbc.sql("""
                        select count(*) as items, count(distinct i.enterprise_id) as enterprises
                        from improvement_item i join evaluation v on v.id = i.evaluation_id
                        join campaign c on c.id = v.campaign_id
                        where c.tenant_id = ? and c.year <= ? and i.state = 'open'
                        """).params(tenantId, year).query(OpenItems.class).single();
    }

    /** Counts of open items and of their enterprises. */
    public record OpenItems(long items, long enterprises) {}

    private static ImprovementItem item(ResultSet row, int number) throws SQLException {
        return new ImprovementItem(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getObject("evaluation_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("year"),
                row.getString("item_code"),
                row.getString("requirement"),
                row.getString("problem"),
                row.getString("measure"),
                row.getString("responsible"),
                row.getObject("due_on", LocalDate.class),
                State.of(row.getString("state")),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_note"),
                row.getObject("done_file_id", UUID.class),
                row.getString("done_by_name"),
                row.getBoolean("carried"),
                row.getInt("version"));
    }
}
