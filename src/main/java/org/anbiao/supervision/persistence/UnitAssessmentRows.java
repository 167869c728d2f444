package org.anbiao.supervision.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.assessment.AssessedFigure;
import org.anbiao.supervision.assessment.UnitAssessment;
import org.anbiao.supervision.ranking.RankedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code unit_assessment}: added, published once, never changed. */
@Repository
public class UnitAssessmentRows {

    private static final String SELECT =
            "select f.*, a.short_name as authority_name from unit_assessment f join tenant a on a.id = f.tenant_id ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    UnitAssessmentRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds an edition; empty if somebody else did meanwhile. */
    public Optional<UUID> insert(
            UnitAssessment.Draft draft, RankedKind kind, Map<AssessedFigure, Long> counts, @Nullable BigDecimal score) {
        SupervisedUnit subject = draft.subject();
        return jdbc.sql("""
                        insert into unit_assessment (subject_tenant_id, subject_unit_id, subject_name, kind, year, edition, grade, reason,
                                                     decided_on, counts, score, change_reason)
                        values (:tenant, :unit, :name, :kind, :year, :edition, :grade, :reason, :on, cast(:counts as jsonb), :score,
                                :change)
                        on conflict (tenant_id, year, subject_tenant_id, subject_unit_id, edition) do nothing returning id
                        """)
                .param("tenant", subject.tenantId())
                .param("unit", subject.unitId(), Types.OTHER)
                .param("name", subject.name())
                .param("kind", Codes.of(kind))
                .param("year", draft.year())
                .param("edition", draft.edition() + 1)
                .param("grade", draft.grade().strip())
                .param("reason", draft.reason().strip())
                .param("on", draft.decidedOn())
                .param("counts", write(counts))
                .param("score", score, Types.NUMERIC)
                .param(
                        "change",
                        draft.edition() == 0 ? "" : draft.changeReason().strip())
                .query(UUID.class)
                .optional();
    }

    /** The latest edition of each unit that an authority assessed for a year. */
    public Map<UnitRecordQueries.Key, UnitAssessment> latest(UUID tenantId, int year) {
        Map<UnitRecordQueries.Key, UnitAssessment> latest = new LinkedHashMap<>();
        jdbc.sql(SELECT + "where f.tenant_id = ? and f.year = ? order by f.subject_name, f.edition desc")
                .params(tenantId, year)
                .query(this::assessment)
                .list()
                .forEach(one -> latest.putIfAbsent(UnitRecordQueries.Key.of(one.subject()), one));
        return latest;
    }

    /** What was published about a unit or an authority, the latest year first; of each year and assessor the latest edition. */
    public List<UnitAssessment> published(UUID tenantId, @Nullable UUID unitId) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (f.year, f.tenant_id) f.*, a.short_name as authority_name
                            from unit_assessment f join tenant a on a.id = f.tenant_id
                            where f.subject_tenant_id = :tenant and f.subject_unit_id is not distinct from cast(:unit as uuid)
                              and f.published_on is not null
                            order by f.year, f.tenant_id, f.edition desc) f
                        order by f.year desc, f.authority_name
                        """)
                .param("tenant", tenantId)
                .param("unit", unitId)
                .query(this::assessment)
                .list();
    }

    public Optional<UnitAssessment> find(UUID id) {
        return jdbc.sql(SELECT + "where f.id = ?")
                .param(id)
                .query(this::assessment)
                .optional();
    }

    /** All editions of the same assessment, the latest first. */
    public List<UnitAssessment> editions(UnitAssessment one) {
        return jdbc.sql(SELECT + """
                        where f.tenant_id = :assessor and f.year = :year and f.subject_tenant_id = :tenant
                          and f.subject_unit_id is not distinct from cast(:unit as uuid)
                        order by f.edition desc
                        """)
                .param("assessor", one.tenantId())
                .param("year", one.year())
                .param("tenant", one.subject().tenantId())
                .param("unit", one.subject().unitId())
                .query(this::assessment)
                .list();
    }

    /** Publishes an edition; false if somebody else did meanwhile. */
    public boolean publish(UUID id, LocalDate day) {
        return jdbc.sql("update unit_assessment set published_on = ? where id = ? and published_on is null")
                        .params(day, id)
                        .update()
                == 1;
    }

    private String write(Map<AssessedFigure, Long> counts) {
        Map<String, Long> codes = new LinkedHashMap<>();
        counts.forEach((figure, count) -> codes.put(Codes.of(figure), count));
        try {
            return json.writeValueAsString(codes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<AssessedFigure, Long> read(String text) {
        try {
            Map<AssessedFigure, Long> counts = new EnumMap<>(AssessedFigure.class);
            json.readValue(text, new TypeReference<Map<String, Long>>() {})
                    .forEach((code, count) -> counts.put(Codes.of(AssessedFigure.class, code), count));
            return counts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private UnitAssessment assessment(ResultSet row, int number) throws SQLException {
        return new UnitAssessment(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("authority_name"),
                new SupervisedUnit(
                        row.getObject("subject_tenant_id", UUID.class),
                        row.getObject("subject_unit_id", UUID.class),
                        row.getString("subject_name")),
                Codes.of(RankedKind.class, row.getString("kind")),
                row.getInt("year"),
                row.getInt("edition"),
                row.getString("grade"),
                row.getString("reason"),
                row.getObject("decided_on", LocalDate.class),
                read(row.getString("counts")),
                row.getBigDecimal("score"),
                row.getString("change_reason"),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("published_on", LocalDate.class));
    }
}
