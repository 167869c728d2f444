package org.anbiao.training.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.training.Session;
import org.anbiao.training.SessionFilter;
import org.anbiao.training.SessionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code training_session}. */
@Repository
public class SessionRows {

    private static final String SELECT = """
            select s.*, coalesce(h.name, '') as host_name, t.short_name || coalesce(' · ' || u.name, '') as organiser,
                   (select count(distinct a.enterprise_id) from training_attendance a
                    where a.tenant_id = s.tenant_id and a.session_id = s.id) as enterprises,
                   (select count(*) from training_attendance a where a.tenant_id = s.tenant_id and a.session_id = s.id) as persons
            from training_session s join tenant t on t.id = s.tenant_id left join org_unit u on u.id = s.unit_id
            left join enterprise h on h.id = s.host_enterprise_id
            """;

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions of the authorities of the scope, the latest first. */
    public List<Session> page(SessionFilter filter, List<UUID> scope, PageRequest page) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        String where = where(filter, scope, parameters);
        parameters.put("offset", page.offset());
        parameters.put("limit", page.limit());
        return jdbc.sql(SELECT + where + " order by s.held_on desc, s.topic, s.id offset :offset limit :limit")
                .params(parameters)
                .query(SessionRows::session)
                .list();
    }

    public long count(SessionFilter filter, List<UUID> scope) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        String where = where(filter, scope, parameters);
        return jdbc.sql("select count(*) from training_session s " + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(SessionFilter filter, List<UUID> scope, Map<String, @Nullable Object> parameters) {
        List<String> parts = new ArrayList<>(List.of("s.tenant_id = any (:scope)"));
        parameters.put("scope", scope.toArray(new UUID[0]));
        if (!filter.text().isEmpty()) {
            parts.add("(s.topic ilike :text or s.held_at ilike :text)");
            parameters.put("text", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (filter.kind() != null) {
            parts.add("s.kind = :kind");
            parameters.put("kind", filter.kind().code());
        }
        if (filter.year() > 0) {
            parts.add("s.held_on between :first and :last");
            parameters.put("first", LocalDate.of(filter.year(), 1, 1));
            parameters.put("last", LocalDate.of(filter.year(), 12, 31));
        }
        return "where " + String.join(" and ", parts);
    }

    public Optional<Session> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query(SessionRows::session)
                .optional();
    }

    /** A session as whoever stands at its door may see it. */
    public record AtDoor(UUID id, UUID tenantId, @Nullable UUID unitId, Session.Head head, boolean open) {}

    /** Works without an actor: a policy shows the one row that bears the token. */
    public Optional<AtDoor> byToken(String token) {
        jdbc.sql("select set_config('app.session_token', ?, true)")
                .param(token)
                .query(String.class)
                .single();
        return jdbc.sql("select * from training_session where token = ?")
                .param(token)
                .query((row, number) -> new AtDoor(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        head(row),
                        row.getBoolean("door_open")))
                .optional();
    }

    public UUID insert(@Nullable UUID unitId, Session.Head head) {
        return jdbc.sql("""
                        insert into training_session (unit_id, kind, topic, held_on, held_at, note, host_enterprise_id)
                        values (cast(:unit as uuid), :kind, :topic, :on, :place, :note, cast(:host as uuid)) returning id
                        """)
                .param("unit", unitId, Types.OTHER)
                .param("kind", head.kind().code())
                .param("topic", head.topic())
                .param("on", head.heldOn())
                .param("place", head.place())
                .param("note", head.note())
                .param("host", head.hostId(), Types.OTHER)
                .query(UUID.class)
                .single();
    }

    /** Kind and day reach the attendance by its key; the topic is written there as well. False if somebody was faster. */
    public boolean update(UUID id, int revision, Session.Head head) {
        boolean went = jdbc.sql("""
                        update training_session set kind = :kind, topic = :topic, held_on = :on, held_at = :place, note = :note,
                               host_enterprise_id = cast(:host as uuid), revision = revision + 1
                        where id = :id and revision = :revision
                        """)
                        .param("kind", head.kind().code())
                        .param("topic", head.topic())
                        .param("on", head.heldOn())
                        .param("place", head.place())
                        .param("note", head.note())
                        .param("host", head.hostId(), Types.OTHER)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
        if (went) {
            jdbc.sql("update training_attendance set topic = ? where session_id = ?")
                    .params(head.topic(), id)
                    .update();
        }
        return went;
    }

    public void openDoor(UUID id, boolean open) {
        jdbc.sql("update training_session set door_open = ? where id = ?")
                .params(open, id)
                .update();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from training_session where id = ?").param(id).update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("organiser"),
                head(row),
                row.getBoolean("door_open"),
                row.getString("token"),
                row.getInt("revision"),
                row.getString("host_name"),
                row.getLong("enterprises"),
                row.getLong("persons"));
    }

    private static Session.Head head(ResultSet row) throws SQLException {
        return new Session.Head(
                SessionKind.of(row.getString("kind")),
                row.getString("topic"),
                row.getObject("held_on", LocalDate.class),
                row.getString("held_at"),
                row.getString("note"),
                row.getObject("host_enterprise_id", UUID.class));
    }
}
