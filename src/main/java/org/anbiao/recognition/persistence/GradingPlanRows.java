package org.anbiao.recognition.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.recognition.Batch;
import org.anbiao.recognition.PlannedGrading;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code grading_plan}. */
@Repository
public class GradingPlanRows {

    private final JdbcClient jdbc;

    GradingPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The own authority's list of a year, batch by batch. */
    public List<PlannedGrading> of(UUID tenantId, int year, UnitScope unit) {
        return jdbc.sql("""
                        select p.id, p.enterprise_id, e.name as enterprise_name, coalesce(v.name, '') as village_name, p.year, p.batch,
                               p.note, (select max(r.achieved_on) from recognition r
                                        where r.enterprise_id = p.enterprise_id and r.kind = 'grading' and r.withdrawn_on is null
                                          and extract(year from r.achieved_on) = p.year) as graded_on
                        from grading_plan p join enterprise e on e.id = p.enterprise_id
                        left join org_unit v on v.id = e.village_unit_id
                        where p.tenant_id = :tenant and p.year = :year and %s
                        order by array_position(array['raise', 'regularise', 'apply', 'coach', 'reserve'], p.batch), v.ord, e.name
                        """.formatted(unit.condition("e")))
                .param("tenant", tenantId)
                .param("year", year)
                .param("unit", unit.unitId())
                .query((row, number) -> new PlannedGrading(
                        row.getObject("id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("enterprise_name"),
                        row.getString("village_name"),
                        row.getInt("year"),
                        Batch.of(row.getString("batch")),
                        row.getString("note"),
                        row.getObject("graded_on", LocalDate.class)))
                .list();
    }

    public void put(UUID enterpriseId, int year, Batch batch, String note) {
        jdbc.sql("""
                        insert into grading_plan (enterprise_id, year, batch, note) values (?, ?, ?, ?)
                        on conflict (tenant_id, year, enterprise_id) do update
                        set batch = excluded.batch, note = excluded.note, changed_at = now(), changed_by_name = excluded.changed_by_name
                        """).params(enterpriseId, year, batch.code(), note).update();
    }

    /** False if it was not on the list. */
    public boolean delete(UUID tenantId, UUID enterpriseId, int year) {
        return jdbc.sql("delete from grading_plan where tenant_id = ? and enterprise_id = ? and year = ?")
                        .params(tenantId, enterpriseId, year)
                        .update()
                == 1;
    }
}
