package org.anbiao.risk.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.risk.FullAssessment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code risk_full_assessment}. */
@Repository
public class FullAssessmentRows {

    private final JdbcClient jdbc;

    FullAssessmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those up to a day, the latest first. */
    public List<FullAssessment> of(UUID enterpriseId, LocalDate on) {
        return jdbc.sql("""
                        select * from risk_full_assessment where enterprise_id = ? and completed_on <= ?
                        order by completed_on desc, created_at desc
                        """)
                .params(enterpriseId, on)
                .query((row, number) -> new FullAssessment(
                        row.getObject("id", UUID.class),
                        row.getObject("completed_on", LocalDate.class),
                        FullAssessment.Cause.of(row.getString("cause")),
                        row.getString("basis"),
                        row.getString("assessed_by"),
                        row.getInt("point_count"),
                        row.getObject("file_id", UUID.class),
                        row.getString("recorded_by_name")))
                .list();
    }

    public UUID insert(
            UUID enterpriseId,
            LocalDate completedOn,
            FullAssessment.Cause cause,
            String basis,
            String assessedBy,
            int points,
            @Nullable UUID fileId) {
        return jdbc.sql("""
                        insert into risk_full_assessment (enterprise_id, completed_on, cause, basis, assessed_by, point_count, file_id)
                        values (:enterprise, :on, :cause, :basis, :by, :points, :file) returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("on", completedOn)
                .param("cause", cause.code())
                .param("basis", basis)
                .param("by", assessedBy)
                .param("points", points)
                .param("file", fileId, java.sql.Types.OTHER)
                .query(UUID.class)
                .single();
    }
}
