package org.anbiao.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.EvaluationResult;
import org.anbiao.supervision.InstitutionEvaluation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code institution_evaluation}. */
@Repository
public class InstitutionEvaluationRows {

    private final JdbcClient jdbc;

    InstitutionEvaluationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some institutions that some authorities published, the latest first. */
    public List<InstitutionEvaluation> of(List<UUID> tenants, List<UUID> institutionIds) {
        return jdbc.sql("""
                        select v.*, t.short_name as authority_name from institution_evaluation v join tenant t on t.id = v.tenant_id
                        where v.institution_id = any (?) and v.tenant_id = any (?) order by v.evaluated_on desc, v.created_at desc
                        """)
                .params(institutionIds.toArray(UUID[]::new), tenants.toArray(UUID[]::new))
                .query(InstitutionEvaluationRows::evaluation)
                .list();
    }

    public UUID insert(
            InstitutionEvaluation.Draft draft, String institutionName, LocalDate evaluatedOn, LocalDate publishedOn) {
        return jdbc.sql("""
                        insert into institution_evaluation (institution_id, institution_name, assessor, result, content, document,
                                                            evaluated_on, published_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.institutionId(),
                        institutionName,
                        draft.assessor().strip(),
                        Codes.of(draft.result()),
                        draft.content().strip(),
                        draft.document().strip(),
                        evaluatedOn,
                        publishedOn)
                .query(UUID.class)
                .single();
    }

    private static InstitutionEvaluation evaluation(ResultSet row, int number) throws SQLException {
        return new InstitutionEvaluation(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("institution_name"),
                row.getString("assessor"),
                Codes.of(EvaluationResult.class, row.getString("result")),
                row.getString("content"),
                row.getString("document"),
                row.getObject("evaluated_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getString("authority_name"));
    }
}
