package org.anbiao.norms.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.norms.OwnRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code enterprise_rule}. */
@Repository
public class RuleRows {

    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions: by kind, documents in force before those that are not, the newest version first. */
    public List<OwnRule> of(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from (select r.*, bool_and(r.ended_on is not null) over (partition by r.kind, r.title) as former
                                       from enterprise_rule r where r.enterprise_id = ?) r
                        order by array_position(array['rule', 'procedure', 'plan'], kind), former, title, version desc
                        """).param(enterpriseId).query(RuleRows::rule).list();
    }

    public Optional<OwnRule> newest(UUID enterpriseId, OwnRule.Kind kind, String title) {
        return jdbc.sql("""
                        select * from enterprise_rule where enterprise_id = ? and kind = ? and title = ?
                        order by version desc limit 1
                        """)
                .params(enterpriseId, kind.code(), title)
                .query(RuleRows::rule)
                .optional();
    }

    public UUID insert(
            UUID enterpriseId,
            OwnRule.Kind kind,
            String title,
            int version,
            LocalDate inForceOn,
            String note,
            @Nullable UUID fileId) {
        return jdbc.sql("""
                        insert into enterprise_rule (enterprise_id, kind, title, version, in_force_on, note, file_id)
                        values (:enterprise, :kind, :title, :version, :from, :note, cast(:file as uuid)) returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("kind", kind.code())
                .param("title", title)
                .param("version", version)
                .param("from", inForceOn)
                .param("note", note)
                .param("file", fileId, Types.OTHER)
                .query(UUID.class)
                .single();
    }

    public void end(UUID id, LocalDate day) {
        jdbc.sql("update enterprise_rule set ended_on = greatest(?, in_force_on) where id = ? and ended_on is null")
                .params(day, id)
                .update();
    }

    private static OwnRule rule(ResultSet row, int number) throws SQLException {
        return new OwnRule(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                OwnRule.Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getInt("version"),
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("file_id", UUID.class),
                row.getString("note"));
    }
}
