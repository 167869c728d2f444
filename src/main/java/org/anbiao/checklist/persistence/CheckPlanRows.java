package org.anbiao.checklist.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.checklist.Assignee;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckPhase;
import org.anbiao.checklist.CheckPlan;
import org.anbiao.checklist.CheckSchedule;
import org.anbiao.norms.OwnSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code check_plan} and {@code check_phase}. */
@Repository
public class CheckPlanRows {

    /** A list that was put out of use is changed no more: the day of its last change is the day it ended. */
    private static final String SELECT = """
            select p.*, s.kind, s.title, s.place,
                   case when s.state = 'ended' then (s.changed_at at time zone 'Asia/Shanghai')::date end as ends_on
            from check_plan p join enterprise_norm s on s.enterprise_id = p.enterprise_id and s.id = p.set_id
            """;

    private final JdbcClient jdbc;

    CheckPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plans of an enterprise: lists, sheets, cards. */
    public List<CheckPlan> of(UUID enterpriseId) {
        Map<UUID, List<CheckPhase>> phases = new HashMap<>();
        jdbc.sql("select * from check_phase where enterprise_id = ?")
                .param(enterpriseId)
                .query(row -> {
                    phases.computeIfAbsent(row.getObject("plan_id", UUID.class), plan -> new ArrayList<>())
                            .add(phase(row));
                });
        return jdbc.sql(SELECT + """
                        where p.enterprise_id = ?
                        order by array_position(array['list', 'sheet', 'card'], s.kind), s.place, s.title, p.id
                        """)
                .param(enterpriseId)
                .query((row, number) -> plan(row, phases.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    public Optional<CheckPlan> find(UUID id) {
        return one(SELECT + "where p.id = ?", id);
    }

    public Optional<CheckPlan> ofSet(UUID setId) {
        return one(SELECT + "where p.set_id = ?", setId);
    }

    private Optional<CheckPlan> one(String sql, UUID key) {
        return jdbc.sql(sql)
                .param(key)
                .query((row, number) -> plan(row, phases(row.getObject("id", UUID.class))))
                .optional();
    }

    private List<CheckPhase> phases(UUID planId) {
        return jdbc.sql("select * from check_phase where plan_id = ?")
                .param(planId)
                .query((row, number) -> phase(row))
                .list();
    }

    /** Plans checks by a set; empty if somebody else did meanwhile. */
    public Optional<UUID> insert(UUID enterpriseId, UUID setId, Assignee assignee, LocalDate today) {
        return bound("""
                        insert into check_plan (enterprise_id, set_id, responsible, member_id, post_id, given_on)
                        values (:enterprise, :set, :name, cast(:member as uuid), cast(:post as uuid), :today)
                        on conflict (enterprise_id, set_id) do nothing returning id
                        """, assignee, today)
                .param("enterprise", enterpriseId)
                .param("set", setId)
                .query(UUID.class)
                .optional();
    }

    /**
     * Changes who is responsible, from today on where it is somebody else; an account or post by a new name is not. False if the plan was
     * changed meanwhile.
     */
    public boolean change(UUID id, int revision, Assignee assignee, LocalDate today) {
        return bound("""
                                update check_plan set responsible = :name, member_id = cast(:member as uuid), post_id = cast(:post as uuid),
                                       given_on = case when (member_id, post_id) is distinct from (cast(:member as uuid), cast(:post as uuid))
                                                       or member_id is null and post_id is null and responsible <> :name
                                                       then :today else given_on end,
                                       revision = revision + 1
                                where id = :id and revision = :revision
                                """, assignee, today)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, Assignee assignee, LocalDate today) {
        return jdbc.sql(sql)
                .param("name", assignee.name())
                .param("member", assignee.memberId(), Types.OTHER)
                .param("post", assignee.postId(), Types.OTHER)
                .param("today", today);
    }

    /** From this phase's first day on it is as the phase says, whatever was planned for later. */
    public void setPhase(UUID enterpriseId, UUID planId, CheckPhase phase) {
        jdbc.sql("delete from check_phase where plan_id = ? and starts_on >= ?")
                .params(planId, phase.startsOn())
                .update();
        jdbc.sql("""
                        insert into check_phase (enterprise_id, plan_id, starts_on, frequency, step_months, step_days)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        enterpriseId,
                        planId,
                        phase.startsOn(),
                        phase.frequency().code(),
                        phase.months(),
                        phase.days())
                .update();
    }

    private static CheckPhase phase(ResultSet row) throws SQLException {
        return new CheckPhase(
                row.getObject("starts_on", LocalDate.class),
                CheckFrequency.of(row.getString("frequency")),
                row.getInt("step_months"),
                row.getInt("step_days"));
    }

    private static CheckPlan plan(ResultSet row, List<CheckPhase> phases) throws SQLException {
        return new CheckPlan(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("set_id", UUID.class),
                OwnSet.Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("place"),
                row.getString("responsible"),
                row.getObject("member_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getObject("given_on", LocalDate.class),
                new CheckSchedule(phases, row.getObject("ends_on", LocalDate.class)),
                row.getInt("revision"));
    }
}
