package org.anbiao.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.LeaderMeeting;
import org.anbiao.supervision.MeetingKind;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.UnitFilter;
import org.anbiao.supervision.UnitMark;
import org.anbiao.supervision.UnitMarkKind;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code unit_mark} and {@code leader_meeting}. */
@Repository
public class UnitRecordRows {

    private final JdbcClient jdbc;

    UnitRecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(UnitMark.Draft draft, SupervisedUnit subject, LocalDate day) {
        return jdbc.sql("""
                        insert into unit_mark (subject_tenant_id, subject_unit_id, subject_name, kind, happened_on, reason, basis, people)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        subject.tenantId(),
                        subject.unitId(),
                        subject.name(),
                        Codes.of(draft.kind()),
                        day,
                        draft.reason().strip(),
                        draft.basis().strip(),
                        draft.people().strip())
                .query(UUID.class)
                .single();
    }

    public PagedList<UnitMark> marks(UnitFilter filter, Actor actor, PageRequest page) {
        String from = " from unit_mark f join tenant a on a.id = f.tenant_id where " + UnitReach.condition("f") + """
                 and strpos(lower(f.subject_name), lower(:text)) > 0
                 and (cast(:from as date) is null or f.happened_on between cast(:from as date) and cast(:to as date))
                """;
        Map<String, @Nullable Object> parameters = parameters(filter, actor);
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PagedList<>(
                jdbc.sql("select f.*, a.short_name as authority_name" + from
                                + " order by f.happened_on desc, f.created_at desc, f.id offset :offset limit :limit")
                        .params(parameters)
                        .param("offset", page.offset())
                        .param("limit", page.limit())
                        .query(UnitRecordRows::mark)
                        .list(),
                total);
    }

    /** How often each kind is recorded of each unit in a year, units with none left out; open findings as of now. */
    public List<UnitMark.Count> counts(Actor actor, int year) {
        Map<String, @Nullable Object> parameters = new HashMap<>(UnitReach.parameters(actor));
        parameters.put("from", LocalDate.of(year, 1, 1));
        parameters.put("to", LocalDate.of(year, 12, 31));
        return jdbc.sql("""
                        select subject_name, count(*) filter (where kind = 'praise') as praise,
                               count(*) filter (where kind = 'criticism') as criticism,
                               count(*) filter (where kind = 'talk_reminder') as reminders,
                               count(*) filter (where kind = 'talk_warning') as warnings,
                               count(*) filter (where kind = 'finding') as open_findings
                        from (select f.subject_name, f.kind from unit_mark f where f.happened_on between :from and :to and %1$s
                              union all
                              select f.subject_name, 'finding' from unit_finding f where f.state <> 'closed' and %1$s) x
                        group by subject_name order by subject_name
                        """.formatted(UnitReach.condition("f")))
                .params(parameters)
                .query(UnitMark.Count.class)
                .list();
    }

    public UUID insert(LeaderMeeting.Draft draft, LocalDate day, @Nullable UUID unitId, String unitName) {
        return jdbc.sql("""
                        insert into leader_meeting (unit_id, unit_name, kind, regular, held_on, leader, topic, decisions)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        unitId,
                        unitName,
                        Codes.of(draft.kind()),
                        draft.regular(),
                        day,
                        draft.leader().strip(),
                        draft.topic().strip(),
                        draft.decisions().strip())
                .query(UUID.class)
                .single();
    }

    /** Meetings of the authorities in scope; a unit's people see those of their unit. */
    public PagedList<LeaderMeeting> meetings(UnitFilter filter, Actor actor, PageRequest page) {
        String from = """
                 from leader_meeting f where f.tenant_id = any (:scope) and (cast(:unit as uuid) is null or f.unit_id = cast(:unit as uuid))
                   and strpos(lower(f.unit_name || ' ' || f.topic), lower(:text)) > 0
                   and (cast(:from as date) is null or f.held_on between cast(:from as date) and cast(:to as date))
                """;
        Map<String, @Nullable Object> parameters = parameters(filter, actor);
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PagedList<>(
                jdbc.sql("select f.*" + from
                                + " order by f.held_on desc, f.created_at desc, f.id offset :offset limit :limit")
                        .params(parameters)
                        .param("offset", page.offset())
                        .param("limit", page.limit())
                        .query(UnitRecordRows::meeting)
                        .list(),
                total);
    }

    private static Map<String, @Nullable Object> parameters(UnitFilter filter, Actor actor) {
        Integer year = filter.year();
        Map<String, @Nullable Object> parameters = new HashMap<>(UnitReach.parameters(actor));
        parameters.put("text", filter.text().strip());
        parameters.put("from", year == null ? null : LocalDate.of(year, 1, 1));
        parameters.put("to", year == null ? null : LocalDate.of(year, 12, 31));
        return parameters;
    }

    private static UnitMark mark(ResultSet row, int number) throws SQLException {
        return new UnitMark(
                row.getObject("id", UUID.class),
                new SupervisedUnit(
                        row.getObject("subject_tenant_id", UUID.class),
                        row.getObject("subject_unit_id", UUID.class),
                        row.getString("subject_name")),
                Codes.of(UnitMarkKind.class, row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getString("people"),
                row.getString("authority_name"));
    }

    private static LeaderMeeting meeting(ResultSet row, int number) throws SQLException {
        return new LeaderMeeting(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                Codes.of(MeetingKind.class, row.getString("kind")),
                row.getBoolean("regular"),
                row.getObject("held_on", LocalDate.class),
                row.getString("leader"),
                row.getString("topic"),
                row.getString("decisions"));
    }
}
