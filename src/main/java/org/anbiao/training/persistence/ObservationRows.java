package org.anbiao.training.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.UnitScope;
import org.anbiao.training.SectorObservation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Observations on site by the sector of the enterprise they were held at. */
@Repository
public class ObservationRows {

    private final JdbcClient jdbc;

    ObservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an enterprise is one that a unit works with. */
    public boolean isOwn(UUID enterpriseId, UnitScope unit) {
        return jdbc.sql("select exists (select 1 from enterprise e where e.id = :id and " + unit.condition("e") + ")")
                .param("id", enterpriseId)
                .param("unit", unit.unitId())
                .query(Boolean.class)
                .single();
    }

    /**
     * Sectors of active enterprises, those first that have a benchmark and no observation.
     *
     * @param today until when an observation is taken as held
     */
    public List<SectorObservation> bySector(int year, LocalDate today, UnitScope unit, List<UUID> scope) {
        return jdbc.sql("""
                        with mine as (
                            select e.id, e.name, e.sector_id,
                                   exists (select 1 from recognition_term r
                                           where r.enterprise_id = e.id and r.kind = 'case' and r.withdrawn_on is null
                                             and (r.ended_on is null or r.ended_on > :today)) as benchmark
                            from enterprise e
                            where (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope))
                              and e.status = 'active' and e.sector_id is not null and %s),
                        held as (
                            select m.sector_id, m.benchmark, m.name, s.held_on
                            from training_session s join mine m on m.id = s.host_enterprise_id
                            where s.kind = 'site_observation' and s.held_on between :first and least(:last, :today)),
                        sums as (
                            select sector_id, count(*) as held, count(*) filter (where benchmark) as at_benchmark,
                                   max(held_on) as last_on, (array_agg(name order by held_on desc, name))[1] as last_at
                            from held group by sector_id)
                        select c.name as sector, count(*) as enterprises, count(*) filter (where m.benchmark) as benchmarks,
                               coalesce(array_to_string((array_agg(m.name order by m.name) filter (where m.benchmark))[1\\:3], '、'), '')
                                   as benchmark_names,
                               coalesce(h.held, 0) as held, coalesce(h.at_benchmark, 0) as at_benchmark, h.last_on,
                               coalesce(h.last_at, '') as last_at
                        from mine m join sector c on c.id = m.sector_id left join sums h on h.sector_id = m.sector_id
                        group by c.id, c.name, h.held, h.at_benchmark, h.last_on, h.last_at
                        order by coalesce(h.held, 0) > 0, count(*) filter (where m.benchmark) = 0, c.name, c.id
                        """.formatted(unit.condition("e")))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("today", today)
                .param("scope", scope.toArray(new UUID[0]))
                .param("unit", unit.unitId())
                .query(SectorObservation.class)
                .list();
    }
}
