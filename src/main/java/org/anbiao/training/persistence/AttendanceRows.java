package org.anbiao.training.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.registry.UnitScope;
import org.anbiao.training.Attendance;
import org.anbiao.training.Attendee;
import org.anbiao.training.Coverage;
import org.anbiao.training.People;
import org.anbiao.training.Post;
import org.anbiao.training.Session;
import org.anbiao.training.SessionKind;
import org.anbiao.training.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code training_attendance}, and what follows from them for enterprises. */
@Repository
public class AttendanceRows {

    private static final String COVERED = """
            from enterprise e
            left join org_unit v on v.id = e.village_unit_id
            left join lateral (
                select max(a.held_on) filter (where a.post = 'principal') as principal_on,
                       max(a.held_on) filter (where a.post = 'safety_manager') as manager_on
                from training_attendance a
                where a.enterprise_id = e.id and a.session_kind = 'training' and a.held_on between :first and :last) k on true
            where e.status = 'active' and e.subject_kind = 'enterprise'
              and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)) and %s
            """;

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    AttendanceRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Everybody at a session of the enterprises a unit works with, enterprise by enterprise; those without one first. */
    public List<Attendance> of(UUID sessionId, UnitScope unit) {
        return jdbc.sql("""
                        select a.*, coalesce(e.name, '') as enterprise_name, coalesce(v.name, '') as village_name
                        from training_attendance a left join enterprise e on e.id = a.enterprise_id
                        left join org_unit v on v.id = e.village_unit_id
                        where a.session_id = :session and (a.enterprise_id is null or %s)
                        order by e.name nulls first, a.person_name, a.id
                        """.formatted(unit.condition("e")))
                .param("session", sessionId)
                .param("unit", unit.unitId())
                .query(this::attendance)
                .list();
    }

    public Optional<Attendance> find(UUID id) {
        return jdbc.sql("""
                        select a.*, coalesce(e.name, '') as enterprise_name, '' as village_name
                        from training_attendance a left join enterprise e on e.id = a.enterprise_id where a.id = ?
                        """).param(id).query(this::attendance).optional();
    }

    /** Sessions that people of an enterprise attended, the latest first; none of one that the unit does not work with. */
    public List<Visit> ofEnterprise(UUID enterpriseId, UnitScope unit) {
        return jdbc.sql("""
                        select a.held_on, a.session_kind, a.topic, a.person_name, a.post
                        from training_attendance a join enterprise e on e.id = a.enterprise_id
                        where a.enterprise_id = :enterprise and %s
                        order by a.held_on desc, a.topic, a.person_name
                        """.formatted(unit.condition("e")))
                .param("enterprise", enterpriseId)
                .param("unit", unit.unitId())
                .query((row, number) -> new Visit(
                        row.getObject("held_on", LocalDate.class),
                        SessionKind.of(row.getString("session_kind")),
                        row.getString("topic"),
                        row.getString("person_name"),
                        Post.of(row.getString("post"))))
                .list();
    }

    /** False if the person stands on the session's list already. */
    public boolean insert(UUID sessionId, @Nullable UUID unitId, Session.Head head, Attendee attendee, String source) {
        Post post = attendee.post();
        return jdbc.sql("""
                        insert into training_attendance (session_id, session_kind, held_on, unit_id, topic, enterprise_id, person_name,
                                                         people, post, phone, source)
                        values (:session, :kind, :on, cast(:unit as uuid), :topic, cast(:enterprise as uuid), :name, :people, :post,
                                :phone, :source)
                        on conflict (tenant_id, session_id, enterprise_id, person_name) do nothing
                        """)
                        .param("session", sessionId)
                        .param("kind", head.kind().code())
                        .param("on", head.heldOn())
                        .param("unit", unitId, Types.OTHER)
                        .param("topic", head.topic())
                        .param("enterprise", attendee.enterpriseId(), Types.OTHER)
                        .param("name", attendee.name())
                        .param("people", attendee.people().code())
                        .param("post", post == null ? "" : post.code())
                        .param("phone", cipher.encrypt(attendee.phone()))
                        .param("source", source)
                        .update()
                == 1;
    }

    /** False if there is no such line at the session. */
    public boolean delete(UUID sessionId, UUID id) {
        return jdbc.sql("delete from training_attendance where session_id = ? and id = ?")
                        .params(sessionId, id)
                        .update()
                == 1;
    }

    /** An enterprise at the door. */
    public record Found(UUID id, String name, String village) {}

    /** Enterprises in business whose name or code contains a fragment; of the bound authority and below it. */
    public List<Found> search(List<UUID> scope, String fragment, int limit) {
        return jdbc.sql("""
                        select e.id, e.name, coalesce(v.name, '') as village
                        from enterprise e left join org_unit v on v.id = e.village_unit_id
                        where e.status = 'active' and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope))
                          and (e.name ilike :like or e.code ilike :like)
                        order by length(e.name), e.name limit :limit
                        """)
                .param("scope", scope.toArray(new UUID[0]))
                .param("like", "%" + fragment.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    /** The enterprises that exactly bear a name or a code; none, one or several. */
    public List<Found> exactly(List<UUID> scope, String nameOrCode) {
        return jdbc.sql("""
                        select e.id, e.name, coalesce(v.name, '') as village
                        from enterprise e left join org_unit v on v.id = e.village_unit_id
                        where (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope))
                          and (e.name = :text or e.code = :text)
                        order by e.status = 'active' desc limit 2
                        """)
                .param("scope", scope.toArray(new UUID[0]))
                .param("text", nameOrCode)
                .query(Found.class)
                .list();
    }

    /**
     * Enterprises with when their two key few were trained in a year; those that owe somebody first.
     *
     * @param missing only those that owe somebody
     */
    public List<Coverage> coverage(int year, boolean missing, UnitScope unit, List<UUID> scope, PageRequest page) {
        return covered(
                        "select e.id, e.name, coalesce(v.name, '') as village, k.principal_on, k.manager_on ",
                        (missing ? " and (k.principal_on is null or k.manager_on is null)" : "")
                                + " order by (k.principal_on is null)::int + (k.manager_on is null)::int desc, v.ord, e.name, e.id"
                                + " offset :offset limit :limit",
                        year,
                        unit,
                        scope)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> new Coverage(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("village"),
                        row.getObject("principal_on", LocalDate.class),
                        row.getObject("manager_on", LocalDate.class)))
                .list();
    }

    public Coverage.Summary summary(int year, UnitScope unit, List<UUID> scope) {
        return covered(
                        "select count(*) as enterprises, count(k.principal_on) as principals, count(k.manager_on) as managers,"
                                + " count(*) filter (where k.principal_on is not null and k.manager_on is not null) as both ",
                        "",
                        year,
                        unit,
                        scope)
                .query((row, number) -> new Coverage.Summary(
                        row.getLong("enterprises"),
                        row.getLong("principals"),
                        row.getLong("managers"),
                        row.getLong("both")))
                .single();
    }

    private JdbcClient.StatementSpec covered(String select, String end, int year, UnitScope unit, List<UUID> scope) {
        return jdbc.sql(select + COVERED.formatted(unit.condition("e")) + end)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("scope", scope.toArray(new UUID[0]))
                .param("unit", unit.unitId());
    }

    private Attendance attendance(ResultSet row, int number) throws SQLException {
        String post = row.getString("post");
        return new Attendance(
                row.getObject("id", UUID.class),
                new Attendee(
                        row.getString("person_name"),
                        People.of(row.getString("people")),
                        row.getObject("enterprise_id", UUID.class),
                        post.isEmpty() ? null : Post.of(post),
                        cipher.decrypt(row.getString("phone"))),
                row.getString("enterprise_name"),
                row.getString("village_name"),
                row.getString("source"));
    }
}
