package org.anbiao.fieldwork.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.PageRequest;
import org.anbiao.fieldwork.FieldDuty;
import org.anbiao.fieldwork.FieldFinding;
import org.anbiao.fieldwork.FieldFollowUp;
import org.anbiao.fieldwork.FieldProgress;
import org.anbiao.fieldwork.FieldVisit;
import org.anbiao.fieldwork.FieldVisitFilter;
import org.anbiao.fieldwork.FieldVisitItem;
import org.anbiao.fieldwork.PointAnswer;
import org.anbiao.fieldwork.ReceivedVisit;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code field_visit} and {@code field_photo}. */
@Repository
public class FieldVisitRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FieldVisitRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who sent a visit that the own authority has, and when it came. */
    public record Known(@Nullable UUID memberId, Instant receivedAt) {}

    /** The visit of the own authority with this id. */
    public Optional<Known> known(UUID id) {
        return jdbc.sql("select member_id, received_at from field_visit where tenant_id = app_tenant() and id = ?")
                .param(id)
                .query((row, number) -> new Known(
                        row.getObject("member_id", UUID.class),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    /**
     * Keeps a visit.
     *
     * @param photos ids of stored files
     * @return whether it is new; false when another request has brought it meanwhile
     */
    public boolean insert(
            UUID id,
            FieldVisit visit,
            LocalDate day,
            @Nullable UUID unitId,
            String guideTitle,
            List<PointAnswer> answers,
            List<UUID> photos) {
        return jdbc.sql("""
                        insert into field_visit (id, enterprise_id, unit_id, visited_at, visited_on, duties, note, whistle, guide_id,
                                                 guide_title, answers, findings, progress, photos)
                        values (:id, :enterprise, cast(:unit as uuid), :at, :day, :duties, :note, :whistle, cast(:guide as uuid),
                                :title, :answers::jsonb, :findings::jsonb, :progress::jsonb, :photos)
                        on conflict (tenant_id, id) do nothing
                        """)
                        .param("id", id)
                        .param("enterprise", visit.enterpriseId())
                        .param("unit", unitId, Types.OTHER)
                        .param("at", visit.visitedAt().atOffset(ZoneOffset.UTC))
                        .param("day", day)
                        .param(
                                "duties",
                                visit.duties().stream()
                                        .sorted()
                                        .map(FieldDuty::code)
                                        .toArray(String[]::new))
                        .param("note", visit.note())
                        .param("whistle", visit.whistle())
                        .param("guide", visit.guideId(), Types.OTHER)
                        .param("title", guideTitle)
                        .param("answers", write(answers))
                        .param("findings", write(visit.findings()))
                        .param("progress", write(visit.progress()))
                        .param("photos", photos.toArray(UUID[]::new))
                        .update()
                == 1;
    }

    /** The hazards that were made of a visit's findings. */
    public void hazards(UUID id, List<UUID> hazards) {
        if (!hazards.isEmpty()) {
            jdbc.sql("update field_visit set hazards = ? where tenant_id = app_tenant() and id = ?")
                    .params(hazards.toArray(UUID[]::new), id)
                    .update();
        }
    }

    /** What was seen of the rectification of hazards at a visit. */
    public void followUps(UUID id, List<FieldFollowUp> followUps) {
        if (!followUps.isEmpty()) {
            jdbc.sql("update field_visit set follow_ups = ?::jsonb where tenant_id = app_tenant() and id = ?")
                    .params(write(followUps), id)
                    .update();
        }
    }

    /** The stored file behind a photo that this person sent about an enterprise. */
    public Optional<UUID> photo(UUID id, UUID enterpriseId) {
        return jdbc.sql("""
                        select file_id from field_photo
                        where tenant_id = app_tenant() and id = ? and enterprise_id = ? and member_id = app_member()
                        """).params(id, enterpriseId).query(UUID.class).optional();
    }

    /** Whether somebody of the own authority used this id for a photo. */
    public boolean photoKnown(UUID id) {
        return jdbc.sql("select exists (select 1 from field_photo where tenant_id = app_tenant() and id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    public void insertPhoto(UUID id, UUID enterpriseId, UUID fileId) {
        jdbc.sql("insert into field_photo (id, enterprise_id, file_id) values (?, ?, ?)")
                .params(id, enterpriseId, fileId)
                .update();
    }

    private static final String FROM = """
            from field_visit v join enterprise e on e.id = v.enterprise_id left join org_unit u on u.id = v.unit_id
            where (v.area_tenant_id = any(:scope) or v.supervisor_tenant_id = any(:scope) or v.tenant_id = any(:scope)) and %s
              and (:enterprise::uuid is null or v.enterprise_id = :enterprise)
              and (not :whistles or v.whistle) and (not :findings or v.findings <> '[]')
              and (:from::date is null or v.visited_on >= :from) and (:to::date is null or v.visited_on <= :to)
            """;

    /** One page, the latest first. */
    public List<FieldVisitItem> page(FieldVisitFilter filter, UnitScope unit, List<UUID> scope, PageRequest page) {
        return jdbc.sql("""
                        select v.id, v.tenant_id, v.enterprise_id, e.name as enterprise_name, coalesce(u.name, '') as unit_name,
                               v.member_name, v.visited_at, v.received_at, v.duties, v.note, v.whistle, v.guide_title,
                               jsonb_array_length(v.answers) as answered, jsonb_array_length(v.findings) as found,
                               cardinality(v.photos) as pictures
                        """ + FROM.formatted(unit.condition("e"))
                        + " order by v.visited_at desc, v.id limit :limit offset :offset")
                .params(params(filter, unit, scope))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(FieldVisitRows::item)
                .list();
    }

    /** How many match. */
    public long count(FieldVisitFilter filter, UnitScope unit, List<UUID> scope) {
        return jdbc.sql("select count(*) " + FROM.formatted(unit.condition("e")))
                .params(params(filter, unit, scope))
                .query(Long.class)
                .single();
    }

    /** One visit, if the unit works with its enterprise; the own authority's where two made the same id. */
    public Optional<ReceivedVisit> find(@Nullable UUID by, UUID id, UnitScope unit) {
        return jdbc.sql("""
                        select v.*, e.name as enterprise_name, coalesce(u.name, '') as unit_name,
                               jsonb_array_length(v.answers) as answered, jsonb_array_length(v.findings) as found,
                               cardinality(v.photos) as pictures
                        from field_visit v join enterprise e on e.id = v.enterprise_id left join org_unit u on u.id = v.unit_id
                        where v.id = :id and (cast(:by as uuid) is null or v.tenant_id = :by) and %s
                        order by v.tenant_id = app_tenant() desc limit 1
                        """.formatted(unit.condition("e")))
                .param("by", by, Types.OTHER)
                .param("id", id)
                .param("unit", unit.unitId())
                .query((row, number) -> new ReceivedVisit(
                        item(row, number),
                        read(row.getString("answers"), new TypeReference<List<PointAnswer>>() {}),
                        read(row.getString("findings"), new TypeReference<List<FieldFinding>>() {}),
                        Arrays.asList((UUID[]) row.getArray("hazards").getArray()),
                        read(row.getString("follow_ups"), new TypeReference<List<FieldFollowUp>>() {}),
                        read(row.getString("progress"), new TypeReference<List<FieldProgress>>() {}),
                        Arrays.asList((UUID[]) row.getArray("photos").getArray())))
                .optional();
    }

    /** Stored files behind photos of findings. */
    public Map<UUID, UUID> files(UUID tenantId, List<UUID> photos) {
        Map<UUID, UUID> files = new HashMap<>();
        jdbc.sql("select id, file_id from field_photo where tenant_id = ? and id = any(?)")
                .params(tenantId, photos.toArray(UUID[]::new))
                .query(row -> {
                    files.put(row.getObject("id", UUID.class), row.getObject("file_id", UUID.class));
                });
        return files;
    }

    private static Map<String, @Nullable Object> params(FieldVisitFilter filter, UnitScope unit, List<UUID> scope) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("scope", scope.toArray(UUID[]::new));
        params.put("unit", unit.unitId());
        params.put("enterprise", filter.enterpriseId());
        params.put("whistles", filter.whistlesOnly());
        params.put("findings", filter.findingsOnly());
        params.put("from", filter.from());
        params.put("to", filter.to());
        return params;
    }

    private static FieldVisitItem item(ResultSet row, int number) throws SQLException {
        Array duties = row.getArray("duties");
        Timestamp visited = row.getTimestamp("visited_at");
        return new FieldVisitItem(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("unit_name"),
                row.getString("member_name"),
                visited.toInstant(),
                row.getTimestamp("received_at").toInstant(),
                Arrays.stream((String[]) duties.getArray()).map(FieldDuty::of).collect(Collectors.toSet()),
                row.getString("note"),
                row.getBoolean("whistle"),
                row.getString("guide_title"),
                row.getInt("answered"),
                row.getInt("found"),
                row.getInt("pictures"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }
}
