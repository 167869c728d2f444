package org.anbiao.hazard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFinding;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.HazardState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code hazard}. Every change names the version it was decided on; false if somebody was faster. */
@Repository
public class HazardRows {

    private static final String SELECT = """
            select h.*, e.name as enterprise_name,
                   exists (select 1 from hazard_listing l where l.hazard_id = h.id and l.delisted_on is null) as listed
            from hazard h join enterprise e on e.id = h.enterprise_id
            """;

    private final JdbcClient jdbc;

    HazardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a hazard starts from.
     *
     * @param dueOn deadline that comes with it; null without one
     * @param order null for any but an official hazard
     * @param named whether the finder's name is kept with it; without, only the record of acts has it
     */
    public record Start(
            HazardSource source,
            HazardState state,
            @Nullable LocalDate dueOn,
            Hazard.@Nullable Order order,
            @Nullable UUID inspectionId,
            boolean named) {}

    public UUID insert(HazardFinding finding, Start start) {
        Hazard.Order order = start.order();
        return jdbc.sql("""
                        insert into hazard (enterprise_id, source, origin, level, category, description, place, clause, found_on,
                                            state, due_on, ordered_on, ordering_tenant_id, ordering_unit_id, inspection_id,
                                            found_by, found_by_name)
                        values (:enterprise, :source, :source, :level, :category, :description, :place, :clause, :found,
                                :state, :due, :ordered, cast(:tenant as uuid), cast(:unit as uuid), cast(:inspection as uuid),
                                case when :named then app_member() end,
                                case when :named then coalesce(current_setting('app.member_name', true), '') else '' end)
                        returning id
                        """)
                .param("enterprise", finding.enterpriseId())
                .param("source", start.source().code())
                .param("level", finding.level().code())
                .param("category", finding.category().code())
                .param("description", finding.description())
                .param("place", finding.place())
                .param("clause", finding.clause())
                .param("found", finding.foundOn())
                .param("state", start.state().code())
                .param("due", start.dueOn(), Types.DATE)
                .param("ordered", order == null ? null : order.on(), Types.DATE)
                .param("tenant", order == null ? null : order.tenantId(), Types.OTHER)
                .param("unit", order == null ? null : order.unitId(), Types.OTHER)
                .param("inspection", start.inspectionId(), Types.OTHER)
                .param("named", start.named())
                .query(UUID.class)
                .single();
    }

    /** Sets the last day of the step that a hazard waits for. */
    public void stepDue(UUID id, @Nullable LocalDate day) {
        jdbc.sql(
                        "update hazard set step_due_on = :day where id = :id and step_due_on is distinct from cast(:day as date)")
                .param("day", day, Types.DATE)
                .param("id", id)
                .update();
    }

    /** A hazard whose step has no last day yet, and the day on which it came to that step. */
    public record Undated(
            UUID id, HazardState state, @Nullable LocalDate dueOn, LocalDate since) {}

    /** Hazards of the bound authority whose step has no last day although it should; held until the end of the transaction. */
    public List<Undated> undated(UUID tenantId) {
        return jdbc.sql("""
                        select h.id, h.state, h.due_on,
                               (select coalesce(max(s.at), h.created_at) from hazard_step s
                                where s.hazard_id = h.id and s.kind not in ('ordered', 'listed', 'delisted', 'judged_major', 'judged_general'))
                               at time zone 'Asia/Shanghai' as since
                        from hazard h
                        where h.tenant_id = :tenant and h.step_due_on is null
                          and (h.state in ('planned', 'rectified', 'rechecked') or h.state in ('proposed', 'found') and h.due_on is null)
                        for update of h
                        """)
                .param("tenant", tenantId)
                .query((row, number) -> new Undated(
                        row.getObject("id", UUID.class),
                        HazardState.of(row.getString("state")),
                        row.getObject("due_on", LocalDate.class),
                        row.getTimestamp("since").toLocalDateTime().toLocalDate()))
                .list();
    }

    /** Judged anew; what was laid down stays, what was said to be rectified is taken back where it has to be planned again. */
    public boolean judge(
            UUID id, int version, HazardLevel level, String clause, HazardState next, @Nullable LocalDate dueOn) {
        return jdbc.sql("""
                        update hazard set level = :level, clause = :clause, state = :state, due_on = coalesce(cast(:due as date), due_on),
                               rectified_on = case when :again then null else rectified_on end,
                               rectified_by = case when :again then null else rectified_by end,
                               rectified_by_name = case when :again then '' else rectified_by_name end, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("level", level.code())
                        .param("clause", clause)
                        .param("state", next.code())
                        .param("due", dueOn, Types.DATE)
                        .param("again", next == HazardState.FOUND)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Fills the measure in beforehand. */
    public void suggest(UUID id, String measure) {
        jdbc.sql("update hazard set measure = ? where id = ?")
                .params(measure, id)
                .update();
    }

    public Optional<Hazard> find(UUID id) {
        return jdbc.sql(SELECT + " where h.id = ?")
                .param(id)
                .query(HazardRows::hazard)
                .optional();
    }

    /** Engine's case of a hazard. */
    public Optional<String> caseOf(UUID id) {
        return jdbc.sql("select process_instance_id from hazard where id = ? and process_instance_id is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    public void setCase(UUID id, String processInstanceId) {
        jdbc.sql("update hazard set process_instance_id = ? where id = ?")
                .params(processInstanceId, id)
                .update();
    }

    /** Confirmed as a hazard of the firm's own. */
    public boolean confirm(
            UUID id, int version, HazardSource source, HazardLevel level, HazardCategory category, String clause) {
        return jdbc.sql("""
                        update hazard set state = 'found', source = ?, level = ?, category = ?, clause = ?,
                               found_by = app_member(), found_by_name = coalesce(current_setting('app.member_name', true), ''),
                               version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(source.code(), level.code(), category.code(), clause, id, version)
                        .update()
                == 1;
    }

    /** Turned into an order, which makes it official; a proposal is confirmed with it. */
    public boolean order(UUID id, int version, Hazard.Order order, LocalDate dueOn) {
        return jdbc.sql("""
                        update hazard set source = 'official', ordered_on = :day, ordering_tenant_id = :tenant,
                               ordering_unit_id = cast(:unit as uuid), due_on = :due,
                               state = case state when 'proposed' then 'found' else state end, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("day", order.on())
                        .param("tenant", order.tenantId())
                        .param("unit", order.unitId(), Types.OTHER)
                        .param("due", dueOn)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Sets what is laid down before work starts. */
    public boolean plan(UUID id, int version, HazardState next, HazardPlan plan) {
        return jdbc.sql("""
                        update hazard set state = ?, responsible = ?, measure = ?, due_on = ?, funds = ?, contingency = ?,
                               acceptance = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(
                                next.code(),
                                plan.responsible(),
                                plan.measure(),
                                plan.dueOn(),
                                plan.funds(),
                                plan.contingency(),
                                plan.acceptance(),
                                id,
                                version)
                        .update()
                == 1;
    }

    public boolean report(UUID id, int version, LocalDate day) {
        return changed(
                id, version, "update hazard set state = 'dispatched', reported_on = ?, version = version + 1", day);
    }

    /** Rectified by the firm's word; the member and name are those of the actor. */
    public boolean rectify(UUID id, int version, LocalDate day) {
        return changed(id, version, """
                update hazard set state = 'rectified', rectified_on = ?, rectified_by = app_member(), version = version + 1,
                       rectified_by_name = coalesce(current_setting('app.member_name', true), '')
                """, day);
    }

    /** Passed the re-check; waits for the sign-off. */
    public boolean recheck(UUID id, int version, LocalDate day) {
        return changed(
                id, version, "update hazard set state = 'rechecked', rechecked_on = ?, version = version + 1", day);
    }

    /** Failed a check: to be rectified again until another day. */
    public boolean sendBack(UUID id, int version, LocalDate dueOn) {
        return changed(id, version, """
                update hazard set state = 'dispatched', due_on = ?, rectified_on = null, rectified_by = null, rectified_by_name = '',
                       rechecked_on = null, version = version + 1
                """, dueOn);
    }

    /** Signed off by the actor. */
    public boolean close(UUID id, int version, LocalDate day) {
        return changed(id, version, """
                update hazard set state = 'closed', verified_on = ?, version = version + 1,
                       verified_by_name = coalesce(current_setting('app.member_name', true), '')
                """, day);
    }

    public boolean dismiss(UUID id, int version, LocalDate day) {
        return changed(
                id, version, "update hazard set state = 'dismissed', dismissed_on = ?, version = version + 1", day);
    }

    private boolean changed(UUID id, int version, String update, LocalDate day) {
        return jdbc.sql(update + " where id = ? and version = ?")
                        .params(day, id, version)
                        .update()
                == 1;
    }

    private static Hazard hazard(ResultSet row, int number) throws SQLException {
        LocalDate orderedOn = row.getObject("ordered_on", LocalDate.class);
        LocalDate rectifiedOn = row.getObject("rectified_on", LocalDate.class);
        return new Hazard(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                HazardSource.of(row.getString("source")),
                HazardSource.of(row.getString("origin")),
                HazardLevel.of(row.getString("level")),
                HazardCategory.of(row.getString("category")),
                row.getString("description"),
                row.getString("place"),
                row.getString("clause"),
                row.getObject("found_on", LocalDate.class),
                row.getString("found_by_name"),
                row.getObject("inspection_id", UUID.class),
                HazardState.of(row.getString("state")),
                orderedOn == null
                        ? null
                        : new Hazard.Order(
                                orderedOn,
                                row.getObject("ordering_tenant_id", UUID.class),
                                row.getObject("ordering_unit_id", UUID.class)),
                new HazardPlan(
                        row.getString("responsible"),
                        row.getString("measure"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("funds"),
                        row.getString("contingency"),
                        row.getString("acceptance")),
                row.getObject("step_due_on", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                rectifiedOn == null
                        ? null
                        : new Hazard.Rectified(
                                rectifiedOn,
                                row.getObject("rectified_by", UUID.class),
                                row.getString("rectified_by_name")),
                row.getObject("verified_on", LocalDate.class),
                row.getString("verified_by_name"),
                row.getBoolean("listed"),
                row.getInt("version"));
    }
}
