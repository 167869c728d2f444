package org.anbiao.registry.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.RiskGrade;
import org.anbiao.registry.RiskProposal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Overall risk colours of enterprises; nothing is ever changed, a new one follows the old. */
@Repository
public class RiskGradeTable {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RiskGradeTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
                        row.getObject("evidence_file_id", UUID.class),
                        proposal(row)))
                .list();
    }

    /** Keeps a colour together with what was proposed. */
    public UUID insert(
            EnterpriseId enterprise,
            RiskColor color,
            LocalDate on,
            String reason,
            @Nullable UUID evidenceFileId,
            RiskProposal proposal) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into enterprise_risk_grade (id, enterprise_id, color, assessed_on, reason, evidence_file_id,
                            proposed_color, proposed_points, proposed_reasons)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(
                        id,
                        enterprise.value(),
                        color.key(),
                        on,
                        reason.strip(),
                        evidenceFileId,
                        proposal.color().key(),
                        proposal.points(),
                        write(proposal.reasons()))
                .update();
        return id;
    }

    private @Nullable RiskProposal proposal(ResultSet row) throws SQLException {
        String color = row.getString("proposed_color");
        return color == null
                ? null
                : new RiskProposal(
                        RiskColor.of(color), row.getInt("proposed_points"), read(row.getString("proposed_reasons")));
    }

    private String write(List<RiskProposal.Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<RiskProposal.Reason> read(String reasons) {
        try {
            return json.readValue(reasons, new TypeReference<List<RiskProposal.Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
