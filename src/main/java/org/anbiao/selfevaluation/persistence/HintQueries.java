package org.anbiao.selfevaluation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.selfevaluation.Evaluation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what hints are made of. What is another enterprise's is read within the scope that is given, under the reader's policies. */
@Repository
public class HintQueries {

    /** Texts of others that are compared; the latest years first. */
    private static final int MOST_TEXTS = 3000;

    private static final int MOST_PHOTOS = 200;
    private static final int SHORTEST = 20;

    private final JdbcClient jdbc;

    HintQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A longer text of the evaluation.
     *
     * @param hash the same for the same text, null for texts that are only compared at the same item
     */
    public record OwnText(
            String itemCode, String text, @Nullable String hash) {}

    /** An evaluation that something was found in. */
    public record Other(UUID enterpriseId, String enterpriseName, UUID evaluationId, int year) {}

    /** A longer text of another enterprise. */
    public record OtherText(Other other, String itemCode, String text) {}

    /** A photo of the evaluation and one that looks the same. */
    public record SamePhoto(Other other, String itemCode, String label, UUID fileId, UUID otherFileId) {}

    /**
     * When an answer was saved.
     *
     * @param by the person, in whatever form tells them apart
     */
    public record GivenAnswer(String itemCode, String by, Instant at) {}

    /** An item not met that is still open. */
    public record OpenItem(UUID id, int year, String itemCode, String problem) {}

    /** Longer reasons and measures of an evaluation. */
    public List<OwnText> texts(UUID evaluationId) {
        return jdbc.sql("""
                        select item_code, reason as text, reason_hash as hash from evaluation_answer
                        where evaluation_id = :id and reason_hash is not null
                        union all
                        select item_code, measure, null from improvement_item
                        where evaluation_id = :id and length(measure) >= :shortest and state <> 'dropped'
                        """)
                .param("id", evaluationId)
                .param("shortest", SHORTEST)
                .query((row, number) ->
                        new OwnText(row.getString("item_code"), row.getString("text"), row.getString("hash")))
                .list();
    }

    /** Longer texts of other enterprises at the same items, and those that are the same at any item. */
    public List<OtherText> textsOfOthers(Evaluation evaluation, Collection<OwnText> own, List<UUID> scope) {
        if (own.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select x.item_code, x.text, v.id as evaluation_id, v.year, e.id as enterprise_id, e.name
                        from (
                            select enterprise_id, evaluation_id, item_code, reason as text from evaluation_answer
                            where enterprise_id <> :enterprise and reason_hash is not null
                              and (area_tenant_id = any (:scope) or supervisor_tenant_id = any (:scope))
                              and (reason_hash = any (:hashes) or item_code = any (:items))
                            union all
                            select enterprise_id, evaluation_id, item_code, measure from improvement_item
                            where enterprise_id <> :enterprise and state <> 'dropped' and length(measure) >= :shortest
                              and (area_tenant_id = any (:scope) or supervisor_tenant_id = any (:scope))
                              and item_code = any (:items)
                        ) x
                        join evaluation v on v.id = x.evaluation_id
                        join enterprise e on e.id = x.enterprise_id
                        order by v.year desc, x.evaluation_id, x.item_code limit :most
                        """)
                .param("enterprise", evaluation.enterpriseId())
                .param("scope", scope.toArray(UUID[]::new))
                .param(
                        "hashes",
                        own.stream().map(OwnText::hash).filter(Objects::nonNull).toArray(String[]::new))
                .param("items", own.stream().map(OwnText::itemCode).distinct().toArray(String[]::new))
                .param("shortest", SHORTEST)
                .param("most", MOST_TEXTS)
                .query((row, number) -> new OtherText(other(row), row.getString("item_code"), row.getString("text")))
                .list();
    }

    /** Evidence of other enterprises, and of the same one in other years, that looks like a photo of this evaluation. */
    public List<SamePhoto> samePhotos(Evaluation evaluation, int mostBits, List<UUID> scope) {
        return jdbc.sql("""
                        select m.item_code, m.label, m.file_id, o.file_id as other_file_id, v.id as evaluation_id, v.year,
                               e.id as enterprise_id, e.name
                        from evaluation_evidence m
                        join stored_file mf on mf.id = m.file_id and mf.picture_hash is not null
                        join stored_file f on f.picture_hash is not null
                          and bit_count(f.picture_hash # mf.picture_hash) <= :bits
                        join evaluation_evidence o on o.file_id = f.id and o.evaluation_id <> m.evaluation_id
                        join evaluation v on v.id = o.evaluation_id
                          and (v.enterprise_id <> m.enterprise_id or v.year <> :year)
                        join enterprise e on e.id = v.enterprise_id
                        where m.evaluation_id = :id
                          and (v.area_tenant_id = any (:scope) or v.supervisor_tenant_id = any (:scope))
                        order by v.year desc, m.item_code, e.name limit :most
                        """)
                .param("id", evaluation.id())
                .param("year", evaluation.year())
                .param("bits", mostBits)
                .param("scope", scope.toArray(UUID[]::new))
                .param("most", MOST_PHOTOS)
                .query((row, number) -> new SamePhoto(
                        other(row),
                        row.getString("item_code"),
                        row.getString("label"),
                        row.getObject("file_id", UUID.class),
                        row.getObject("other_file_id", UUID.class)))
                .list();
    }

    /** When the answers of an evaluation were saved last, in that order. */
    public List<GivenAnswer> answersInTime(UUID evaluationId) {
        return jdbc.sql("""
                        select item_code, coalesce(answered_by::text, answered_by_name) as by, answered_at
                        from evaluation_answer where evaluation_id = ? order by answered_at, item_code
                        """)
                .param(evaluationId)
                .query((row, number) -> new GivenAnswer(
                        row.getString("item_code"),
                        row.getString("by"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Items not met of an enterprise that are still open, whatever year they are from. */
    public List<OpenItem> openImprovements(UUID enterpriseId) {
        return jdbc.sql("""
                        select i.id, v.year, i.item_code, i.problem from improvement_item i
                        join evaluation v on v.id = i.evaluation_id
                        where i.enterprise_id = ? and i.state = 'open' order by i.created_at, i.id
                        """).param(enterpriseId).query(OpenItem.class).list();
    }

    private static Other other(ResultSet row) throws SQLException {
        return new Other(
                row.getObject("enterprise_id", UUID.class),
                row.getString("name"),
                row.getObject("evaluation_id", UUID.class),
                row.getInt("year"));
    }
}
