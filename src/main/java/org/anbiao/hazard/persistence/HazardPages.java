package org.anbiao.hazard.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardSource;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages of the list of hazards, cut from the indexes that hold the list's order, so that their length does not matter (decision 0271).
 * Each branch below is served by one of these indexes; none would serve several joined by "or".
 */
@Repository
public class HazardPages {

    /** Hazards are counted up to here; a list says "more than" beyond it. */
    public static final int COUNTED = 1_000;

    // ranks of the column list_order
    private static final String PROPOSED = "h.list_order < 1000000000000";
    private static final String OPEN = "h.list_order >= 1000000000000 and h.list_order < 3000000000000";
    private static final String CLOSED = "h.list_order >= 3000000000000 and h.list_order < 4000000000000";
    private static final String DISMISSED = "h.list_order >= 4000000000000";
    private static final String NOT_DISMISSED = "h.list_order < 4000000000000";

    private static final Map<Group, String> GROUPS = Map.of(
            Group.PROPOSED, PROPOSED,
            Group.OPEN, OPEN,
            Group.CHECK, OPEN + " and h.state in ('rectified', 'rechecked')",
            Group.CLOSED, CLOSED,
            Group.DISMISSED, DISMISSED);

    /** What other departments watch: few enterprises, and so the way goes through them. */
    private static final String VIEWED =
            "(select e.id from enterprise e where e.viewer_tenant_ids <> '{}'" + " and e.viewer_tenant_ids && :scope)";

    private final JdbcClient jdbc;

    HazardPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page: proposals, then open ones, major ones before others and each by deadline, then the latest closed.
     *
     * @return the page, with the number of all as far as {@link #COUNTED} plus one
     */
    public PagedList<HazardListItem> page(
            HazardFilter filter, UnitScope unit, List<UUID> scope, LocalDate today, PageRequest page) {
        List<String> branches = branches(filter, unit);
        String sql = "with page as (" + united(branches, where(filter, unit), "h.id, h.list_order", ":until")
                + " order by list_order, id limit :limit offset :offset)"
                + HazardQueries.COLUMNS + ", " + counted(branches, where(filter, unit)) + " as total"
                + " from page p join hazard h on h.id = p.id join enterprise e on e.id = h.enterprise_id order by p.list_order, p.id";
        AtomicLong total = new AtomicLong(-1);
        List<HazardListItem> rows = bound(sql, filter, unit, scope, today)
                .param("until", page.offset() + page.limit())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return HazardQueries.item(row, number);
                })
                .list();
        boolean beyond = rows.isEmpty() && page.offset() > 0;
        return new PagedList<>(rows, beyond ? count(filter, unit, scope, today) : Math.max(total.get(), 0));
    }

    /** How many match, counted up to {@link #COUNTED} plus one. */
    public long count(HazardFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        return bound("select " + counted(branches(filter, unit), where(filter, unit)), filter, unit, scope, today)
                .query(Long.class)
                .single();
    }

    /** Column of the hazard, and the ids it may have. */
    private static List<String> branches(HazardFilter filter, UnitScope unit) {
        if (filter.enterpriseId() != null) {
            return List.of(branch("enterprise_id", "(select :enterprise::uuid)"));
        }
        if (unit.reach() != UnitScope.Reach.AUTHORITY) {
            return List.of(
                    switch (unit.reach()) {
                        case VILLAGE -> branch("village_unit_id", "(select :unit::uuid)");
                        case TOWN ->
                            branch(
                                    "village_unit_id",
                                    "(select u.id from org_unit u where u.id = :unit::uuid or u.parent_id = :unit::uuid)");
                        case GRID -> branch("grid_unit_id", "(select :unit::uuid)");
                        case SUPERVISOR, AUTHORITY -> branch("supervisor_unit_id", "(select :unit::uuid)");
                    });
        }
        if (filter.unitId() != null) {
            return List.of(
                    branch("village_unit_id", "(select :of::uuid)"),
                    branch("grid_unit_id", "(select :of::uuid)"),
                    branch("supervisor_unit_id", "(select :of::uuid)"));
        }
        String scope = "unnest(:scope::uuid[])";
        return List.of(
                branch("area_tenant_id", scope),
                branch("supervisor_tenant_id", scope),
                branch("tenant_id", scope),
                branch("enterprise_id", VIEWED));
    }

    private static String branch(String column, String ids) {
        return ids + " k(id) cross join lateral (select %s from hazard h where h." + column + " = k.id and %s"
                + " order by h.list_order, h.id limit %s) h";
    }

    /** The beginnings of all branches; what several of them find is there once. */
    private static String united(List<String> branches, String where, String columns, String limit) {
        return branches.stream()
                .map(branch -> "select h.* from " + branch.formatted(columns, where, limit))
                .collect(Collectors.joining(" union "));
    }

    /** The first branch alone says it for a list that is too long to be counted. */
    private static String counted(List<String> branches, String where) {
        String most = Integer.toString(COUNTED + 1);
        String first = "(select count(*) from (select 1 from " + branches.get(0).formatted("1", where, most) + " limit "
                + most + ") c)";
        if (branches.size() == 1) {
            return first;
        }
        return "case when " + first + " = " + most + " then " + most + " else (select least(count(*), " + most
                + ") from (" + united(branches, where, "h.id", most) + ") c) end";
    }

    private static String where(HazardFilter filter, UnitScope unit) {
        List<String> conditions = new ArrayList<>();
        conditions.add(unit.condition("h"));
        Group group = filter.group();
        conditions.add(group == null ? NOT_DISMISSED : GROUPS.get(group));
        if (filter.level() != null) {
            conditions.add("h.level = :level");
        }
        if (filter.source() != null) {
            conditions.add("h.source = :source");
        }
        if (filter.overdue()) {
            conditions.add(OPEN + " and " + HazardQueries.OVERDUE);
        }
        if (filter.listed()) {
            conditions.add(HazardQueries.LISTED);
        }
        if (filter.unitId() != null) {
            conditions.add(":of::uuid in (h.village_unit_id, h.grid_unit_id, h.supervisor_unit_id)");
        }
        return String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bound(
            String sql, HazardFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        HazardLevel level = filter.level();
        HazardSource source = filter.source();
        return jdbc.sql(sql)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("today", today)
                .param("level", level == null ? null : level.code(), Types.VARCHAR)
                .param("source", source == null ? null : source.code(), Types.VARCHAR)
                .param("of", filter.unitId(), Types.OTHER)
                .param("enterprise", filter.enterpriseId(), Types.OTHER);
    }
}
