package org.anbiao.training.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScope;
import org.anbiao.training.CertificateLine;
import org.anbiao.training.SpecialPost;
import org.anbiao.training.SpecialWorker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in post who need a special-work certificate, each with the certificate that lasts longest. */
@Repository
public class SpecialWorkerRows {

    private static final String WORKERS = """
            with worker as (
                select p.id, p.enterprise_id, e.name as enterprise_name, coalesce(u.name, '') as village, p.name, p.special_work,
                       p.from_on, c.certified, nullif(c.lasts, 'infinity'::date) as expires_on,
                       case when not coalesce(c.certified, false) then 'missing' when c.lasts < :today then 'expired'
                            when c.lasts <= :soon then 'expiring' else 'valid' end as state
                from enterprise_person p join enterprise e on e.id = p.enterprise_id
                left join org_unit u on u.id = e.village_unit_id
                left join lateral (select true as certified, max(coalesce(k.expires_on, 'infinity'::date)) as lasts
                                   from person_certificate k where k.enterprise_id = p.enterprise_id and k.person_id = p.id
                                   having count(*) > 0) c on true
                where p.special_work is not null and p.to_on is null and %s
            )
            """;
    private static final String ORDER =
            " order by array_position(array['missing', 'expired', 'expiring', 'valid'], state), expires_on nulls last,"
                    + " enterprise_name, name, id";
    private static final String MATCH =
            " where (:state = '' or state = :state or :state = 'unfit' and state in ('missing', 'expired'))";

    private final JdbcClient jdbc;

    SpecialWorkerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an enterprise, the unfit first. */
    public List<SpecialWorker> of(UUID enterpriseId, LocalDate today, LocalDate soon) {
        return jdbc.sql(WORKERS.formatted("p.enterprise_id = :enterprise") + "select * from worker" + ORDER)
                .param("enterprise", enterpriseId)
                .param("today", today)
                .param("soon", soon)
                .query((row, number) -> worker(row))
                .list();
    }

    /**
     * One page over many enterprises, and the number of all.
     *
     * @param state code of a state, {@code unfit} for missing and expired ones, empty for all
     */
    public PagedList<SpecialWorker> page(
            String state, LocalDate today, LocalDate soon, UnitScope unit, List<UUID> scope, PageRequest page) {
        List<SpecialWorker> rows = many(
                        "select * from worker" + MATCH + ORDER + " offset :offset limit :limit",
                        state,
                        today,
                        soon,
                        unit,
                        scope)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> worker(row))
                .list();
        long total = many("select count(*) from worker" + MATCH, state, today, soon, unit, scope)
                .query(Long.class)
                .single();
        return new PagedList<>(rows, total);
    }

    private JdbcClient.StatementSpec many(
            String end, String state, LocalDate today, LocalDate soon, UnitScope unit, List<UUID> scope) {
        String reach = "e.status = 'active' and (e.area_tenant_id = any(:scope) or e.supervisor_tenant_id = any(:scope)"
                + " or e.viewer_tenant_ids && :scope) and " + unit.condition("e");
        return jdbc.sql(WORKERS.formatted(reach) + end)
                .param("state", state)
                .param("today", today)
                .param("soon", soon)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new));
    }

    private static SpecialWorker worker(ResultSet row) throws SQLException {
        return new SpecialWorker(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("village"),
                row.getString("name"),
                SpecialPost.of(row.getString("special_work")),
                row.getObject("from_on", LocalDate.class),
                row.getBoolean("certified"),
                row.getObject("expires_on", LocalDate.class),
                CertificateLine.State.of(row.getString("state")));
    }
}
