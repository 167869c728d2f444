package org.anbiao.enforcement.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.enforcement.CreditListLine;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What credit and insurance decisions ask for, enterprise by enterprise, from the facts alone. */
@Repository
public class CreditListRows {

    private static final String STATEMENT = """
            select e.code, e.name, coalesce(u.name, '') as village, coalesce(g.color, '') as color, coalesce(st.stars, 0) as stars,
                   s.evaluated_on, coalesce(h.number, 0) as major_hazards, coalesce(p.number, 0) as penalties,
                   coalesce(p.yuan, 0) as fines_yuan, coalesce(i.number, 0) as incentives, coalesce(c.number, 0) as constraints,
                   coalesce(k.number, 0) as credit_entries, b.enterprise_id is not null as blacklisted, n.insured_to
            from enterprise e
            left join org_unit u on u.id = e.village_unit_id
            left join (select enterprise_id, max(completed_on) as evaluated_on from fact_self_evaluation group by 1) s
                   on s.enterprise_id = e.id
            left join fact_enterprise_risk_grade g on g.enterprise_id = e.id and g.ended_on is null
            left join (%1$s) st on st.enterprise_id = e.id
            left join (%2$s) h on h.enterprise_id = e.id
            left join (select enterprise_id, count(distinct case_id) as number, sum(amount_yuan) as yuan from fact_penalty
                       where decided_on > :since group by 1) p on p.enterprise_id = e.id
            left join (select enterprise_id, count(*) as number from fact_incentive where granted_on > :since group by 1) i
                   on i.enterprise_id = e.id
            left join (select enterprise_id, count(*) as number from fact_constraint where imposed_on > :since group by 1) c
                   on c.enterprise_id = e.id
            left join (select enterprise_id, count(*) as number from credit_entry where removed_on is null group by 1) k
                   on k.enterprise_id = e.id
            left join (select distinct enterprise_id from enterprise_warning where kind = 'blacklist' and ended_on is null) b
                   on b.enterprise_id = e.id
            left join (select enterprise_id, max(to_on) as insured_to from liability_insurance group by 1) n
                   on n.enterprise_id = e.id
            where e.status = 'active' and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope))
              and %3$s
            order by u.ord nulls last, u.name, e.name, e.id
            """;

    private final JdbcClient jdbc;
    private final OtherFacts others;

    CreditListRows(JdbcClient jdbc, OtherFacts others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    /** @param since penalties, incentives and constraints after this day are counted */
    public void stream(UnitScope unit, List<UUID> scope, LocalDate since, Consumer<CreditListLine> consumer) {
        try (var lines = jdbc
                .sql(STATEMENT.formatted(others.stars(), others.majorHazards(), unit.condition("e")))
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unit.unitId())
                .param("since", since)
                .query(CreditListLine.class)
                .stream()) {
            lines.forEach(consumer);
        }
    }
}
