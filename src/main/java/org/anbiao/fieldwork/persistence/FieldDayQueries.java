package org.anbiao.fieldwork.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the day's list is made of: one statement for all places of a unit. */
@Repository
public class FieldDayQueries {

    private final JdbcClient jdbc;

    FieldDayQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place with what is known of it.
     *
     * @param overdue titles of its own steps whose day has passed
     * @param soon titles of its own steps due until {@code soonest}
     * @param soonest latest day of what counts as soon; null without such a step
     */
    public record Row(
            UUID id,
            String name,
            String address,
            String sector,
            @Nullable RiskColor color,
            List<String> overdue,
            List<String> soon,
            @Nullable LocalDate soonest,
            @Nullable LocalDate lastVisit) {}

    /** Those in business that the unit works with. They are chosen first, so that only what is shown is looked up further. */
    public List<Row> places(UnitScope unit, List<UUID> scope, LocalDate today, LocalDate soon, int limit) {
        return jdbc.sql("""
                        select e.id, e.name, e.address, coalesce(s.name, '') as sector_name,
                               (select g.color from enterprise_risk_grade g where g.enterprise_id = e.id
                                order by g.assessed_on desc, g.created_at desc limit 1) as color,
                               w.overdue, w.soon, w.soonest,
                               (select max(v.visited_on) from field_visit v where v.enterprise_id = e.id) as last_visit
                        from (select e.* from enterprise e
                              where e.status = 'active' and %s
                                and (e.area_tenant_id = any(:scope) or e.supervisor_tenant_id = any(:scope))
                              order by e.address, e.name, e.id limit :limit) e
                        left join sector s on s.id = e.sector_id
                        left join lateral (
                            select array_agg(i.title order by i.due_on) filter (where i.due_on < :today) as overdue,
                                   array_agg(i.title order by i.due_on) filter (where i.due_on >= :today) as soon,
                                   min(i.due_on) filter (where i.due_on >= :today) as soonest
                            from work_item i
                            where i.enterprise_id = e.id and i.subject_type = 'enterprise' and i.state = 'open'
                              and i.handed_in_on is null and i.due_on <= :soon) w on true
                        order by e.address, e.name, e.id
                        """.formatted(unit.condition("e")))
                .param("today", today)
                .param("soon", soon)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("limit", limit)
                .query(FieldDayQueries::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String color = row.getString("color");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                row.getString("sector_name"),
                color == null ? null : RiskColor.of(color),
                texts(row, "overdue"),
                texts(row, "soon"),
                row.getObject("soonest", LocalDate.class),
                row.getObject("last_visit", LocalDate.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
