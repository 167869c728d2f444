package org.anbiao.enforcement.persistence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.enforcement.TierFacts;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bears on the supervision of each enterprise, read from the facts of other modules. */
@Repository
public class TierFactRows {

    private static final String STATEMENT = """
            select e.id, case when s.enterprise_id is not null then 'done' else 'none' end as evaluated,
                   coalesce(g.color, 'none') as color, coalesce(st.stars, 0) as stars, coalesce(h.number, 0) as major_hazards,
                   coalesce(p.number, 0) as penalties
            from enterprise e
            left join (select distinct enterprise_id from fact_self_evaluation where completed_on > :since) s on s.enterprise_id = e.id
            left join fact_enterprise_risk_grade g on g.enterprise_id = e.id and g.ended_on is null
            left join (%1$s) st on st.enterprise_id = e.id
            left join (%2$s) h on h.enterprise_id = e.id
            left join (select enterprise_id, count(distinct case_id)::integer as number from fact_penalty where decided_on > :since group by 1) p
                   on p.enterprise_id = e.id
            where e.status = 'active' and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)) and %3$s
            """;

    private final JdbcClient jdbc;
    private final OtherFacts others;

    TierFactRows(JdbcClient jdbc, OtherFacts others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    /** By enterprise, for those in business that the actor's unit works with; what happened in the twelve months before the day. */
    public Map<UUID, TierFacts> of(UnitScope unit, List<UUID> scope, LocalDate on) {
        Map<UUID, TierFacts> found = new LinkedHashMap<>();
        jdbc.sql(STATEMENT.formatted(others.stars(), others.majorHazards(), unit.condition("e")))
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unit.unitId())
                .param("since", on.minusYears(1))
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new TierFacts(
                                    row.getString("evaluated"),
                                    "none",
                                    "",
                                    row.getString("color"),
                                    row.getInt("stars"),
                                    row.getInt("major_hazards"),
                                    row.getInt("penalties")));
                });
        return found;
    }
}
