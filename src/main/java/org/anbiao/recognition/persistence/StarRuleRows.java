package org.anbiao.recognition.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.recognition.StarRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code star_rule}. */
@Repository
public class StarRuleRows {

    private final JdbcClient jdbc;

    StarRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule in force on a day of the authority, or of the nearest one above it that has one. */
    public Optional<StarRule> inForce(UUID tenantId, LocalDate day) {
        return jdbc.sql("""
                        with recursive above as (
                            select t.id, t.parent_id, t.short_name, 0 as distance from tenant t where t.id = :tenant
                            union all
                            select t.id, t.parent_id, t.short_name, a.distance + 1 from tenant t join above a on t.id = a.parent_id)
                        select r.from_on, r.criteria, r.rating_body as body, r.term_months, r.source, a.short_name as publisher
                        from above a join star_rule r on r.tenant_id = a.id and r.from_on <= :day
                        order by a.distance, r.from_on desc, r.changed_at desc limit 1
                        """)
                .param("tenant", tenantId)
                .param("day", day)
                .query(StarRule.class)
                .optional();
    }

    /** Adds one; of several of a day the last one holds. */
    public void save(StarRule rule) {
        jdbc.sql("""
                        insert into star_rule (from_on, criteria, rating_body, term_months, source)
                        values (:from, :criteria, :body, cast(:months as integer), :source)
                        """)
                .param("from", rule.fromOn())
                .param("criteria", rule.criteria())
                .param("body", rule.body())
                .param("months", rule.termMonths(), Types.INTEGER)
                .param("source", rule.source())
                .update();
    }
}
