package org.anbiao.hazard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazard.FrequentHazard;
import org.anbiao.hazard.HazardBalance;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over hazards of the enterprises that a unit works with. Every statement names the scope itself. */
@Repository
public class SummaryQueries {

    private static final String SCOPED = """
             from hazard h join enterprise e on e.id = h.enterprise_id
            where h.state not in ('proposed', 'dismissed')
              and (h.area_tenant_id = any (:scope) or h.supervisor_tenant_id = any (:scope) or h.viewer_tenant_ids && :scope)
              and (cast(:enterprise as uuid) is null or h.enterprise_id = cast(:enterprise as uuid)) and %s
            """;
    private static final String OPEN_AT_END = "h.found_on <= :to and (h.verified_on is null or h.verified_on > :to)";

    private final JdbcClient jdbc;

    SummaryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Categories of single enterprises found at least so often since a day. */
    public List<FrequentHazard> frequent(
            UnitScope unit, List<UUID> scope, @Nullable UUID enterpriseId, LocalDate since, int times, int limit) {
        return bound("""
                        select h.enterprise_id, e.name, h.category, count(*) as times, 1 as enterprises,
                               count(*) filter (where h.state <> 'closed') as open, max(h.found_on) as latest
                        """ + SCOPED.formatted(unit.condition("e")) + """
                         and h.found_on >= :since
                        group by 1, 2, 3 having count(*) >= :times order by times desc, latest desc, e.name, h.category limit :limit
                        """, unit, scope, enterpriseId)
                .param("since", since)
                .param("times", times)
                .param("limit", limit)
                .query(SummaryQueries::frequent)
                .list();
    }

    /** The categories found most often since a day. */
    public List<FrequentHazard> top(UnitScope unit, List<UUID> scope, LocalDate since, int limit) {
        return bound("""
                        select null::uuid as enterprise_id, '' as name, h.category, count(*) as times,
                               count(distinct h.enterprise_id) as enterprises,
                               count(*) filter (where h.state <> 'closed') as open, max(h.found_on) as latest
                        """ + SCOPED.formatted(unit.condition("e")) + """
                         and h.found_on >= :since group by h.category order by times desc, latest desc, h.category limit :limit
                        """, unit, scope, null)
                .param("since", since)
                .param("limit", limit)
                .query(SummaryQueries::frequent)
                .list();
    }

    /** Enterprises with anything carried in, opened, closed or open in a time. */
    public PagedList<HazardBalance> balances(
            UnitScope unit,
            List<UUID> scope,
            @Nullable UUID enterpriseId,
            LocalDate from,
            LocalDate to,
            PageRequest page) {
        AtomicLong total = new AtomicLong();
        List<HazardBalance> rows = bound(
                        """
                        select h.enterprise_id, e.name, count(*) over () as total,
                               count(*) filter (where h.found_on < :from and (h.verified_on is null or h.verified_on >= :from)) as carried,
                               count(*) filter (where h.found_on between :from and :to) as opened,
                               count(*) filter (where h.verified_on between :from and :to) as closed,
                               count(*) filter (where %1$s) as open,
                               count(*) filter (where %1$s and h.due_on < :to) as overdue,
                               coalesce(:to - min(h.found_on) filter (where %1$s), 0) as oldest
                        """.formatted(OPEN_AT_END) + SCOPED.formatted(unit.condition("e")) + """
                         and h.found_on <= :to and (h.verified_on is null or h.verified_on >= :from)
                        group by 1, 2 order by open desc, oldest desc, e.name, h.enterprise_id limit :limit offset :offset
                        """,
                        unit,
                        scope,
                        enterpriseId)
                .param("from", from)
                .param("to", to)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return balance(row);
                })
                .list();
        return new PagedList<>(rows, total.get());
    }

    private JdbcClient.StatementSpec bound(String sql, UnitScope unit, List<UUID> scope, @Nullable UUID enterpriseId) {
        return jdbc.sql(sql)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("enterprise", enterpriseId, Types.OTHER);
    }

    private static FrequentHazard frequent(ResultSet row, int number) throws SQLException {
        return new FrequentHazard(
                row.getObject("enterprise_id", UUID.class),
                row.getString("name"),
                HazardCategory.of(row.getString("category")),
                row.getInt("times"),
                row.getInt("enterprises"),
                row.getInt("open"),
                row.getObject("latest", LocalDate.class));
    }

    private static HazardBalance balance(ResultSet row) throws SQLException {
        return new HazardBalance(
                row.getObject("enterprise_id", UUID.class),
                row.getString("name"),
                row.getInt("carried"),
                row.getInt("opened"),
                row.getInt("closed"),
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("oldest"));
    }
}
