package org.anbiao.enforcement.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.enforcement.CheckScore;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores of full checks; they stand with the inspection. */
@Repository
public class CheckScoreRows {

    private final JdbcClient jdbc;

    CheckScoreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is scored so far.
     *
     * @param points null while it is not scored
     */
    public record Scored(
            UUID enterpriseId,
            LocalDate inspectedOn,
            boolean fullCheck,
            @Nullable BigDecimal points,
            String scoredBy) {}

    /** An inspection of the actor's own authority at an enterprise that its unit works with, held until the end of the transaction. */
    public Optional<Scored> lock(UUID inspectionId, UnitScope unit, Actor actor) {
        return jdbc.sql("""
                        select i.enterprise_id, i.inspected_on, i.full_check, i.check_points as points, i.scored_by
                        from inspection i join enterprise e on e.id = i.enterprise_id
                        where i.id = :id and i.tenant_id = :own and %s for update of i
                        """.formatted(unit.condition("e")))
                .param("id", inspectionId)
                .param("own", actor.tenantId())
                .param("unit", unit.unitId())
                .query(Scored.class)
                .optional();
    }

    /** Keeps a score. */
    public void score(UUID inspectionId, BigDecimal points, String by, LocalDate on) {
        jdbc.sql("update inspection set check_points = ?, scored_by = ?, scored_on = ? where id = ?")
                .params(points, by, on, inspectionId)
                .update();
    }

    /**
     * The scored full checks of a year by the authority that supervises directly, of enterprises in business, the best first: of
     * several of one enterprise the latest.
     */
    public List<CheckScore> ofYear(int year, List<String> sectors, UnitScope unit, Actor actor) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (e.id) e.id as enterprise_id, e.name as enterprise_name, coalesce(v.name, '') as village,
                                   t.short_name as supervisor, i.id as inspection_id, i.inspected_on as checked_on,
                                   i.check_points as points, i.scored_by, i.scored_on
                            from enterprise e join sector s on s.id = e.sector_id
                            join inspection i on i.enterprise_id = e.id and i.tenant_id = e.supervisor_tenant_id
                            join tenant t on t.id = i.tenant_id left join org_unit v on v.id = e.village_unit_id
                            where e.status = 'active' and s.name = any (:sectors)
                              and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)) and %s
                              and i.full_check and i.check_points is not null and i.inspected_on between :from and :to
                            order by e.id, i.inspected_on desc, i.id
                        ) scored order by points desc, enterprise_name, enterprise_id
                        """.formatted(unit.condition("e")))
                .param("sectors", sectors.toArray(String[]::new))
                .param("scope", actor.scope().toArray(UUID[]::new))
                .param("unit", unit.unitId())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(CheckScore.class)
                .list();
    }
}
