package org.anbiao.recognition.persistence;

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
import org.anbiao.recognition.Award;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionFilter;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code recognition}, read with the day they end. */
@Repository
public class RecognitionRows {

    private static final String FROM = """
            from recognition_term r join enterprise e on e.id = r.enterprise_id
            left join org_unit v on v.id = e.village_unit_id
            """;
    private static final String SELECT =
            "select r.*, e.name as enterprise_name, coalesce(v.name, '') as village_name " + FROM;

    private final JdbcClient jdbc;

    RecognitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, the latest first. */
    public List<Recognition> page(RecognitionFilter filter, UnitScope unit, List<UUID> scope, PageRequest page) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        String where = where(filter, unit, scope, parameters);
        parameters.put("offset", page.offset());
        parameters.put("limit", page.limit());
        return jdbc.sql(SELECT + where
                        + " order by r.achieved_on desc, e.name, r.title, r.id offset :offset limit :limit")
                .params(parameters)
                .query(RecognitionRows::recognition)
                .list();
    }

    public long count(RecognitionFilter filter, UnitScope unit, List<UUID> scope) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        String where = where(filter, unit, scope, parameters);
        return jdbc.sql("select count(*) " + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(
            RecognitionFilter filter, UnitScope unit, List<UUID> scope, Map<String, @Nullable Object> parameters) {
        List<String> parts = new ArrayList<>(List.of(
                "r.kind = :kind",
                "(e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope))",
                unit.condition("e")));
        parameters.put("kind", filter.kind().code());
        parameters.put("scope", scope.toArray(new UUID[0]));
        parameters.put("unit", unit.unitId());
        if (!filter.text().isEmpty()) {
            parts.add("(e.name ilike :text or e.code ilike :text)");
            parameters.put("text", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (!filter.category().isEmpty()) {
            parts.add("r.division = :category");
            parameters.put("category", filter.category());
        }
        if (!filter.level().isEmpty()) {
            parts.add("r.level = :level");
            parameters.put("level", filter.level());
        }
        if (filter.enterpriseId() != null) {
            parts.add("r.enterprise_id = :enterprise");
            parameters.put("enterprise", filter.enterpriseId());
        }
        switch (filter.state()) {
            case "standing" ->
                parts.add("r.withdrawn_on is null and (r.ended_on is null or r.ended_on > current_date)");
            case "expired" -> parts.add("r.expired and r.withdrawn_on is null");
            case "withdrawn" -> parts.add("r.withdrawn_on is not null");
            default -> {}
        }
        return "where " + String.join(" and ", parts);
    }

    /** Everything of an enterprise, by kind, the latest first. */
    public List<Recognition> of(UUID enterpriseId) {
        return jdbc.sql(SELECT + "where r.enterprise_id = ? order by r.kind, r.achieved_on desc, r.id")
                .param(enterpriseId)
                .query(RecognitionRows::recognition)
                .list();
    }

    public Optional<Recognition> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(RecognitionRows::recognition)
                .optional();
    }

    /** @param seriesId of the post that is recognised at a higher level; null for a new one */
    public UUID insert(
            UUID enterpriseId,
            Award award,
            @Nullable UUID seriesId,
            @Nullable UUID candidateId,
            @Nullable UUID fileId) {
        return jdbc.sql("""
                        insert into recognition (enterprise_id, kind, division, level, achieved_on, valid_until, awarded_by, basis, title,
                                                 person_name, case_text, series_id, candidate_id, file_id)
                        values (:enterprise, :kind, :category, :level, :on, cast(:until as date), :body, :basis, :title, :person,
                                :text, coalesce(cast(:series as uuid), gen_random_uuid()), cast(:candidate as uuid), cast(:file as uuid))
                        returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("kind", award.kind().code())
                .param("category", award.category())
                .param("level", award.level())
                .param("on", award.achievedOn())
                .param("until", award.validUntil(), Types.DATE)
                .param("body", award.body())
                .param("basis", award.basis())
                .param("title", award.title())
                .param("person", award.personName())
                .param("text", award.caseText())
                .param("series", seriesId, Types.OTHER)
                .param("candidate", candidateId, Types.OTHER)
                .param("file", fileId, Types.OTHER)
                .query(UUID.class)
                .single();
    }

    /** False if it was withdrawn before. */
    public boolean withdraw(UUID id, LocalDate on, String reason) {
        return jdbc.sql(
                                "update recognition set withdrawn_on = ?, withdraw_reason = ? where id = ? and withdrawn_on is null")
                        .params(on, reason, id)
                        .update()
                == 1;
    }

    public void delete(UUID id) {
        jdbc.sql("delete from recognition where id = ?").param(id).update();
    }

    private static Recognition recognition(ResultSet row, int number) throws SQLException {
        return new Recognition(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("village_name"),
                new Award(
                        RecognitionKind.of(row.getString("kind")),
                        row.getString("division"),
                        row.getString("level"),
                        row.getObject("achieved_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("awarded_by"),
                        row.getString("basis"),
                        row.getString("title"),
                        row.getString("person_name"),
                        row.getString("case_text")),
                row.getObject("file_id", UUID.class),
                row.getObject("series_id", UUID.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("expired"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdraw_reason"),
                row.getString("recorded_by_name"));
    }
}
