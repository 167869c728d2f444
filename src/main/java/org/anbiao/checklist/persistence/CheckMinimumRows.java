package org.anbiao.checklist.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckMinimum;
import org.anbiao.norms.OwnSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code check_minimum}: added and read, never changed. */
@Repository
public class CheckMinimumRows {

    private static final String NONE = "none";
    private static final String SELECT =
            "select m.*, t.short_name as authority from check_minimum m join tenant t on t.id = m.tenant_id ";

    private final JdbcClient jdbc;

    CheckMinimumRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(CheckMinimum.Draft draft, String basis) {
        CheckFrequency frequency = draft.frequency();
        return jdbc.sql("""
                        insert into check_minimum (layer, sector, size_class, color, frequency, valid_from, basis)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.target().layer().code(),
                        draft.target().sector(),
                        draft.target().sizeClass(),
                        draft.target().color(),
                        frequency == null ? NONE : frequency.code(),
                        draft.validFrom(),
                        basis)
                .query(UUID.class)
                .single();
    }

    /** All that the actor's authority may know of, the latest first. */
    public List<CheckMinimum> history() {
        return jdbc.sql(SELECT + "order by m.valid_from desc, m.set_at desc, m.id")
                .query(CheckMinimumRows::minimum)
                .list();
    }

    /**
     * What each authority that supervises an enterprise, or stands above its area, holds it to on a day; of rows for the same enterprises
     * the latest.
     */
    public List<CheckMinimum> matching(UUID enterpriseId, OwnSet.Kind layer, LocalDate day) {
        return jdbc.sql("""
                        with recursive e as (
                            select e.*, coalesce(s.name, '') as sector_name,
                                   coalesce((select g.color from enterprise_risk_grade g where g.enterprise_id = e.id and g.assessed_on <= :day
                                             order by g.assessed_on desc, g.created_at desc, g.id desc limit 1), '') as color
                            from enterprise e left join sector s on s.id = e.sector_id where e.id = :enterprise),
                        above as (
                            select t.id, t.parent_id from tenant t join e on t.id = e.area_tenant_id
                            union all
                            select t.id, t.parent_id from tenant t join above a on t.id = a.parent_id),
                        latest as (
                            select distinct on (m.tenant_id, m.sector, m.size_class, m.color) m.*
                            from check_minimum m, e
                            where m.layer = :layer and m.valid_from <= :day and m.sector in ('', e.sector_name)
                              and m.size_class in ('', coalesce(e.size_class, '')) and m.color in ('', e.color)
                              and (m.tenant_id in (select id from above) or m.tenant_id = e.supervisor_tenant_id
                                   or m.tenant_id = any (e.viewer_tenant_ids))
                            order by m.tenant_id, m.sector, m.size_class, m.color, m.valid_from desc, m.set_at desc)
                        select m.*, t.short_name as authority from latest m join tenant t on t.id = m.tenant_id
                        """)
                .param("enterprise", enterpriseId)
                .param("layer", layer.code())
                .param("day", day)
                .query(CheckMinimumRows::minimum)
                .list();
    }

    /** Since when an enterprise is in the registry. */
    public LocalDate enteredOn(UUID enterpriseId) {
        return jdbc.sql("select entered_on from enterprise where id = ?")
                .param(enterpriseId)
                .query(LocalDate.class)
                .single();
    }

    /** Days on which a check of a layer was finished, from a day on. */
    public Set<LocalDate> checkedOn(UUID enterpriseId, OwnSet.Kind layer, LocalDate from) {
        return new HashSet<>(jdbc.sql(
                        "select done_on from safety_check where enterprise_id = ? and state = 'done' and kind = ? and done_on >= ?")
                .params(enterpriseId, layer.code(), from)
                .query(LocalDate.class)
                .list());
    }

    static CheckMinimum minimum(ResultSet row, int number) throws SQLException {
        String frequency = row.getString("frequency");
        return new CheckMinimum(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("authority"),
                new CheckMinimum.Target(
                        OwnSet.Kind.of(row.getString("layer")),
                        row.getString("sector"),
                        row.getString("size_class"),
                        row.getString("color")),
                frequency.equals(NONE) ? null : CheckFrequency.of(frequency),
                row.getObject("valid_from", LocalDate.class),
                row.getString("basis"),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
