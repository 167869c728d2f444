package org.anbiao.registry.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.RiskGrade;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Overall risk colours of enterprises; nothing is ever changed, a new one follows the old. */
@Repository
public class RiskGradeTable {

    private final JdbcClient jdbc;

    RiskGradeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All grades, the latest first. */
    public List<RiskGrade> of(EnterpriseId enterprise) {
        return jdbc.sql("""
                        select * from enterprise_risk_grade where enterprise_id = ?
                        order by assessed_on desc, created_at desc
                        """)
                .param(enterprise.value())
                .query((row, number) -> new RiskGrade(
                        row.getObject("id", UUID.class),
                        RiskColor.of(row.getString("color")),
                        row.getObject("assessed_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("assessed_by_name"),
                        row.getObject("evidence_file_id", UUID.class)))
                .list();
    }

    public UUID insert(
            EnterpriseId enterprise, RiskColor color, LocalDate on, String reason, @Nullable UUID evidenceFileId) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into enterprise_risk_grade (id, enterprise_id, color, assessed_on, reason, evidence_file_id)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, enterprise.value(), color.key(), on, reason.strip(), evidenceFileId)
                .update();
        return id;
    }
}
