package org.anbiao.risk.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.risk.RiskStandard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code risk_standard}. */
@Repository
public class RiskStandardRows {

    private final JdbcClient jdbc;

    RiskStandardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of an enterprise, the latest first. */
    public List<RiskStandard> of(UUID enterpriseId) {
        return jdbc.sql("select * from risk_standard where enterprise_id = ? order by edition desc")
                .param(enterpriseId)
                .query(RiskStandardRows::standard)
                .list();
    }

    public Optional<RiskStandard> find(UUID id) {
        return jdbc.sql("select * from risk_standard where id = ?")
                .param(id)
                .query(RiskStandardRows::standard)
                .optional();
    }

    /** Enacts a version; empty if somebody else enacted it meanwhile. */
    public Optional<UUID> insert(
            UUID enterpriseId,
            int edition,
            RiskStandard.Draft draft,
            LocalDate validFrom,
            LocalDate reviewedOn,
            LocalDate nextReviewOn,
            @Nullable UUID fileId) {
        RiskStandard.Text text = draft.text().stripped();
        return jdbc.sql("""
                        insert into risk_standard (enterprise_id, edition, title, scope, method, grading, duties, change_note,
                                                   valid_from, reviewed_on, reviewer, review_note, next_review_on, file_id)
                        values (:enterprise, :edition, :title, :scope, :method, :grading, :duties, :note, :from, :reviewed, :reviewer,
                                :reviewNote, :next, :file)
                        on conflict (tenant_id, enterprise_id, edition) do nothing returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("edition", edition)
                .param("title", draft.title().strip())
                .param("scope", text.scope())
                .param("method", text.method())
                .param("grading", text.grading())
                .param("duties", text.duties())
                .param("note", draft.changeNote().strip())
                .param("from", validFrom)
                .param("reviewed", reviewedOn)
                .param("reviewer", draft.review().by().strip())
                .param("reviewNote", draft.review().note().strip())
                .param("next", nextReviewOn)
                .param("file", fileId, Types.OTHER)
                .query(UUID.class)
                .optional();
    }

    /** Notes a review that changed nothing; false if somebody else did meanwhile. */
    public boolean review(UUID id, int version, LocalDate on, String by, String note, LocalDate nextOn) {
        return jdbc.sql("""
                        update risk_standard set reviewed_on = ?, reviewer = ?, review_note = ?, next_review_on = ?,
                               version = version + 1
                        where id = ? and version = ?
                        """).params(on, by, note, nextOn, id, version).update() == 1;
    }

    private static RiskStandard standard(ResultSet row, int number) throws SQLException {
        return new RiskStandard(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getInt("edition"),
                row.getString("title"),
                new RiskStandard.Text(
                        row.getString("scope"),
                        row.getString("method"),
                        row.getString("grading"),
                        row.getString("duties")),
                row.getString("change_note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("reviewed_on", LocalDate.class),
                row.getString("reviewer"),
                row.getString("review_note"),
                row.getObject("next_review_on", LocalDate.class),
                row.getObject("file_id", UUID.class),
                row.getInt("version"),
                row.getString("recorded_by_name"));
    }
}
