package org.anbiao.supervision.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.FollowUpState;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.UnitFilter;
import org.anbiao.supervision.UnitFinding;
import org.anbiao.supervision.UnitFindingKind;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code unit_finding}. */
@Repository
public class UnitFindingRows {

    private static final String FROM = "from unit_finding f join tenant a on a.id = f.tenant_id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    UnitFindingRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public UUID insert(UnitFinding.Draft draft, SupervisedUnit subject, LocalDate foundOn, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into unit_finding (subject_tenant_id, subject_unit_id, subject_name, kind, description, requirement, found_on,
                            due_on, inspection_ids, case_ids)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        subject.tenantId(),
                        subject.unitId(),
                        subject.name(),
                        Codes.of(draft.kind()),
                        draft.description().strip(),
                        draft.requirement().strip(),
                        foundOn,
                        dueOn,
                        draft.inspectionIds().toArray(UUID[]::new),
                        draft.caseIds().toArray(UUID[]::new))
                .query(UUID.class)
                .single();
    }

    /** One that the actor may read: made or received by an authority in scope; a unit's people only those about their unit. */
    public Optional<UnitFinding> find(UUID id, Actor actor) {
        return jdbc.sql("select f.*, a.short_name as authority_name " + FROM + " where f.id = :id and "
                        + UnitReach.condition("f"))
                .param("id", id)
                .params(UnitReach.parameters(actor))
                .query(this::finding)
                .optional();
    }

    public PagedList<UnitFinding> list(UnitFilter filter, Actor actor, PageRequest page) {
        Integer year = filter.year();
        String where = " where " + UnitReach.condition("f") + """
                 and strpos(lower(f.subject_name), lower(:text)) > 0
                 and (not :open or f.state <> 'closed')
                 and (cast(:from as date) is null or f.found_on between cast(:from as date) and cast(:to as date))
                """;
        Map<String, @Nullable Object> parameters = new HashMap<>(UnitReach.parameters(actor));
        parameters.put("text", filter.text().strip());
        parameters.put("open", filter.open());
        parameters.put("from", year == null ? null : LocalDate.of(year, 1, 1));
        parameters.put("to", year == null ? null : LocalDate.of(year, 12, 31));
        long total = jdbc.sql("select count(*) " + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PagedList<>(
                jdbc.sql("select f.*, a.short_name as authority_name " + FROM + where
                                + " order by f.state = 'closed', f.due_on, f.id offset :offset limit :limit")
                        .params(parameters)
                        .param("offset", page.offset())
                        .param("limit", page.limit())
                        .query(this::finding)
                        .list(),
                total);
    }

    public boolean step(UnitFinding finding, UnitFinding.Step step, @Nullable LocalDate dueOn) {
        List<UnitFinding.Step> course = new ArrayList<>(finding.course());
        course.add(step);
        boolean closed = step.act() == FollowUpState.CLOSED;
        return jdbc.sql("""
                        update unit_finding set state = ?, course = cast(? as jsonb), closed_on = ?, due_on = coalesce(cast(? as date), due_on),
                            version = version + 1
                        where id = ? and version = ? and state <> 'closed'
                        """)
                        .params(
                                Codes.of(step.act()),
                                written(course),
                                closed ? step.on() : null,
                                dueOn,
                                finding.id(),
                                finding.version())
                        .update()
                == 1;
    }

    private UnitFinding finding(ResultSet row, int number) throws SQLException {
        return new UnitFinding(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                new SupervisedUnit(
                        row.getObject("subject_tenant_id", UUID.class),
                        row.getObject("subject_unit_id", UUID.class),
                        row.getString("subject_name")),
                Codes.of(UnitFindingKind.class, row.getString("kind")),
                row.getString("description"),
                row.getString("requirement"),
                row.getObject("found_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Codes.of(FollowUpState.class, row.getString("state")),
                List.of((UUID[]) row.getArray("inspection_ids").getArray()),
                List.of((UUID[]) row.getArray("case_ids").getArray()),
                course(row.getString("course")),
                row.getObject("closed_on", LocalDate.class),
                row.getString("authority_name"),
                row.getString("recorded_by_name"),
                row.getInt("version"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UnitFinding.Step> course(String text) {
        try {
            return json.readValue(text, new TypeReference<List<UnitFinding.Step>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
