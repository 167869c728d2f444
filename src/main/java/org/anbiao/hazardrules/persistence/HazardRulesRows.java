package org.anbiao.hazardrules.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.hazardrules.HazardRules;
import org.anbiao.hazardrules.RuleItem;
import org.anbiao.hazardrules.RuleStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code hazard_rules}. */
@Repository
public class HazardRulesRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    HazardRulesRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The versions of an enterprise that are or were in force, or will be; the latest first. */
    public List<HazardRules> inForce(UUID enterpriseId) {
        return jdbc.sql(
                        "select * from hazard_rules where enterprise_id = ? and state = 'in_force' order by edition desc")
                .param(enterpriseId)
                .query(this::rules)
                .list();
    }

    /** What is still written. */
    public Optional<HazardRules> draft(UUID enterpriseId) {
        return jdbc.sql(
                        "select * from hazard_rules where enterprise_id = ? and state = 'draft' order by edition desc limit 1")
                .param(enterpriseId)
                .query(this::rules)
                .optional();
    }

    /** Begins a draft; empty if somebody else did meanwhile. */
    public Optional<UUID> insert(UUID enterpriseId, int edition, String title, HazardRules.Content content) {
        return jdbc.sql("""
                        insert into hazard_rules (enterprise_id, edition, title, rule_items, rule_steps)
                        values (?, ?, ?, cast(? as jsonb), cast(? as jsonb))
                        on conflict (tenant_id, enterprise_id, edition) do nothing returning id
                        """)
                .params(enterpriseId, edition, title, write(content.items()), write(content.steps()))
                .query(UUID.class)
                .optional();
    }

    /** Writes a draft; false if it was changed or put in force meanwhile. */
    public boolean save(UUID id, int version, HazardRules.Content content) {
        return jdbc.sql("""
                        update hazard_rules set rule_items = cast(? as jsonb), rule_steps = cast(? as jsonb), version = version + 1,
                               changed_by_name = coalesce(current_setting('app.member_name', true), ''), changed_at = now()
                        where id = ? and version = ? and state = 'draft'
                        """)
                        .params(write(content.items()), write(content.steps()), id, version)
                        .update()
                == 1;
    }

    /** Puts a draft in force; false if it was changed meanwhile. */
    public boolean enact(UUID id, int version, String title, LocalDate validFrom, String changeNote) {
        return jdbc.sql("""
                        update hazard_rules set state = 'in_force', title = ?, valid_from = ?, change_note = ?, enacted_at = now(),
                               enacted_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and version = ? and state = 'draft'
                        """).params(title, validFrom, changeNote, id, version).update() == 1;
    }

    /** Drops a draft; false if it was changed meanwhile. */
    public boolean delete(UUID id, int version) {
        return jdbc.sql("delete from hazard_rules where id = ? and version = ? and state = 'draft'")
                        .params(id, version)
                        .update()
                == 1;
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HazardRules rules(ResultSet row, int number) throws SQLException {
        OffsetDateTime enacted = row.getObject("enacted_at", OffsetDateTime.class);
        return new HazardRules(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getInt("edition"),
                row.getString("state").equals("draft"),
                row.getString("title"),
                new HazardRules.Content(
                        read(row.getString("rule_items"), new TypeReference<List<RuleItem>>() {}),
                        read(row.getString("rule_steps"), new TypeReference<Map<RuleStep, RuleStep.Way>>() {})),
                row.getString("change_note"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("version"),
                row.getString("changed_by_name"),
                row.getString("enacted_by_name"),
                enacted == null ? null : enacted.toInstant());
    }
}
