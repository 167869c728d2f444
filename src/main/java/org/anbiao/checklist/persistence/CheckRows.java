package org.anbiao.checklist.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.checklist.CheckAnswer;
import org.anbiao.checklist.SafetyCheck;
import org.anbiao.checklist.SafetyCheckItem;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code safety_check} and {@code safety_check_answer}. */
@Repository
public class CheckRows {

    private static final String SELECT = """
            select c.*, (c.started_at at time zone 'Asia/Shanghai')::date as started_on, e.name as enterprise_name
            from safety_check c join enterprise e on e.id = c.enterprise_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CheckRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** When and by whom a check for a time of a plan was finished; null days are checks that still run. */
    public record Begun(
            UUID checkId,
            UUID planId,
            LocalDate periodOn,
            @Nullable LocalDate doneOn,
            String doneBy) {}

    /** Checks of an enterprise that were begun for times from a day on, without those given up. */
    public List<Begun> begunSince(UUID enterpriseId, LocalDate day) {
        return jdbc.sql("""
                        select id as check_id, plan_id, period_on, done_on, done_by_name as done_by from safety_check
                        where enterprise_id = ? and state <> 'dropped' and plan_id is not null and period_on >= ?
                        """).params(enterpriseId, day).query(Begun.class).list();
    }

    /** The running or finished check of a time. */
    public Optional<UUID> ofPeriod(UUID planId, LocalDate periodOn) {
        return jdbc.sql("select id from safety_check where plan_id = ? and period_on = ? and state <> 'dropped'")
                .params(planId, periodOn)
                .query(UUID.class)
                .optional();
    }

    /** Begins a check; empty if somebody else began the one of this time meanwhile. */
    public Optional<UUID> insert(OwnSet set, @Nullable UUID planId, @Nullable LocalDate periodOn, String leader) {
        return jdbc.sql("""
                        insert into safety_check (enterprise_id, set_id, set_revision, plan_id, period_on, kind, title, place, points,
                                                  leader)
                        values (:enterprise, :set, :revision, cast(:plan as uuid), :period, :kind, :title, :place, :points::jsonb,
                                :leader)
                        on conflict (enterprise_id, plan_id, period_on) where state <> 'dropped' and period_on is not null
                        do nothing returning id
                        """)
                .param("enterprise", set.enterpriseId())
                .param("set", set.id())
                .param("revision", set.revision())
                .param("plan", planId, Types.OTHER)
                .param("period", periodOn, Types.DATE)
                .param("kind", set.kind().code())
                .param("title", set.title())
                .param("place", set.place())
                .param("points", write(set.points()))
                .param("leader", leader)
                .query(UUID.class)
                .optional();
    }

    public Optional<SafetyCheck> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id)
                .query((row, number) -> check(row))
                .optional();
    }

    /** Holds a check until the end of the transaction, so that it is finished once. */
    public void lock(UUID id) {
        jdbc.sql("select id from safety_check where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    private Map<String, CheckAnswer> answers(UUID checkId) {
        return jdbc
                .sql("select * from safety_check_answer where check_id = ?")
                .param(checkId)
                .query(CheckRows::answer)
                .list()
                .stream()
                .collect(Collectors.toMap(CheckAnswer::pointId, Function.identity()));
    }

    /** Keeps the answer to a point; false if somebody else answered it meanwhile. */
    public boolean save(UUID enterpriseId, UUID checkId, CheckAnswer answer) {
        if (answer.version() == 0) {
            return jdbc.sql("""
                            insert into safety_check_answer (enterprise_id, check_id, point_id, answer, note, category, photos)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict (enterprise_id, check_id, point_id) do nothing
                            """)
                            .params(
                                    enterpriseId,
                                    checkId,
                                    answer.pointId(),
                                    answer.value().code(),
                                    answer.note(),
                                    answer.category().code(),
                                    answer.photos().toArray(UUID[]::new))
                            .update()
                    == 1;
        }
        return jdbc.sql("""
                        update safety_check_answer set answer = ?, note = ?, category = ?, photos = ?, version = version + 1,
                               by_name = coalesce(current_setting('app.member_name', true), '')
                        where check_id = ? and point_id = ? and version = ?
                        """)
                        .params(
                                answer.value().code(),
                                answer.note(),
                                answer.category().code(),
                                answer.photos().toArray(UUID[]::new),
                                checkId,
                                answer.pointId(),
                                answer.version())
                        .update()
                == 1;
    }

    /** What a point found not kept became. */
    public void setHazard(UUID checkId, String pointId, UUID hazardId) {
        jdbc.sql("update safety_check_answer set hazard_id = ? where check_id = ? and point_id = ?")
                .params(hazardId, checkId, pointId)
                .update();
    }

    /** Keeps who leads a running check. */
    public boolean lead(UUID id, int version, String leader, boolean byPrincipal) {
        return jdbc.sql("""
                        update safety_check set leader = ?, by_principal = ?, version = version + 1
                        where id = ? and version = ? and state = 'open'
                        """).params(leader, byPrincipal, id, version).update() == 1;
    }

    /** Finishes a running check. */
    public boolean finish(UUID id, LocalDate day) {
        return jdbc.sql("""
                        update safety_check set state = 'done', done_on = ?, version = version + 1,
                               done_by_name = coalesce(current_setting('app.member_name', true), ''), done_by = app_member()
                        where id = ? and state = 'open'
                        """).params(day, id).update() == 1;
    }

    /** Gives a running check up. */
    public boolean drop(UUID id) {
        return jdbc.sql(
                                "update safety_check set state = 'dropped', version = version + 1 where id = ? and state = 'open'")
                        .param(id)
                        .update()
                == 1;
    }

    static final String ITEMS = """
            select c.id, c.kind, c.title, c.place, c.leader, c.by_principal, c.done_by_name as done_by,
                   (c.started_at at time zone 'Asia/Shanghai')::date as started_on, c.done_on,
                   jsonb_array_length(c.points) as points,
                   (select count(*) from safety_check_answer a where a.check_id = c.id) as answered,
                   (select count(*) from safety_check_answer a where a.check_id = c.id and a.answer = 'no') as failed
            from safety_check c where c.enterprise_id = ? and c.state = ?
            """;

    /** Running checks, the latest first. */
    public List<SafetyCheckItem> running(UUID enterpriseId) {
        return jdbc.sql(ITEMS + " order by c.started_at desc, c.id")
                .params(enterpriseId, "open")
                .query(CheckRows::item)
                .list();
    }

    /** One page of finished checks, the latest first. */
    public List<SafetyCheckItem> finished(UUID enterpriseId, PageRequest page) {
        return jdbc.sql(ITEMS + " order by c.done_on desc, c.started_at desc, c.id limit ? offset ?")
                .params(enterpriseId, "done", page.limit(), page.offset())
                .query(CheckRows::item)
                .list();
    }

    public long countFinished(UUID enterpriseId) {
        return jdbc.sql("select count(*) from safety_check where enterprise_id = ? and state = 'done'")
                .param(enterpriseId)
                .query(Long.class)
                .single();
    }

    /** A finished check that a hazard came from. */
    public record Source(UUID checkId, String title, String leader, LocalDate doneOn) {}

    /** The check that found a hazard. */
    public Optional<Source> ofHazard(UUID hazardId) {
        return jdbc.sql("""
                        select c.id as check_id, c.title, c.leader, c.done_on
                        from safety_check_answer a join safety_check c on c.id = a.check_id
                        where a.hazard_id = ? and c.done_on is not null
                        """).param(hazardId).query(Source.class).optional();
    }

    /** Ids of hazards that checks of an enterprise led to, the first ones first. */
    public List<UUID> firstHazards(UUID enterpriseId, int limit) {
        return jdbc.sql("""
                        select a.hazard_id from safety_check_answer a join safety_check c on c.id = a.check_id
                        where a.enterprise_id = ? and a.hazard_id is not null order by c.done_on, a.id limit ?
                        """).params(enterpriseId, limit).query(UUID.class).list();
    }

    /** Day of the first finished check; of the first in which everything was kept if {@code clean}. */
    public Optional<LocalDate> firstFinished(UUID enterpriseId, boolean clean) {
        return jdbc.sql("""
                        select c.done_on from safety_check c where c.enterprise_id = ? and c.state = 'done'
                          and (not ? or not exists (select 1 from safety_check_answer a where a.check_id = c.id and a.answer = 'no'))
                        order by c.done_on limit 1
                        """).params(enterpriseId, clean).query(LocalDate.class).optional();
    }

    static SafetyCheckItem item(ResultSet row, int number) throws SQLException {
        return new SafetyCheckItem(
                row.getObject("id", UUID.class),
                OwnSet.Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("place"),
                row.getString("leader"),
                row.getBoolean("by_principal"),
                row.getString("done_by"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getInt("points"),
                row.getInt("answered"),
                row.getInt("failed"));
    }

    private static CheckAnswer answer(ResultSet row, int number) throws SQLException {
        return new CheckAnswer(
                row.getString("point_id"),
                CheckAnswer.Value.of(row.getString("answer")),
                row.getString("note"),
                HazardCategory.of(row.getString("category")),
                Arrays.asList((UUID[]) row.getArray("photos").getArray()),
                row.getObject("hazard_id", UUID.class),
                row.getString("by_name"),
                row.getInt("version"));
    }

    private SafetyCheck check(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SafetyCheck(
                id,
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getObject("set_id", UUID.class),
                row.getInt("set_revision"),
                row.getObject("period_on", LocalDate.class),
                OwnSet.Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("place"),
                read(row.getString("points")),
                answers(id),
                SafetyCheck.State.of(row.getString("state")),
                row.getString("leader"),
                row.getBoolean("by_principal"),
                row.getString("started_by_name"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by_name"),
                row.getInt("version"));
    }

    private String write(List<OwnPoint> points) {
        try {
            return json.writeValueAsString(points);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<OwnPoint> read(String text) throws SQLException {
        try {
            return json.readValue(text, new TypeReference<List<OwnPoint>>() {});
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }
}
