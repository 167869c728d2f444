package org.anbiao.hazard.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Each branch below is served by one of these indexes; none would serve several joined by "or". The statements hold numbers where other
 * statements have parameters, so that one plan serves every call: planning them, policies included, takes longer than they do.
 */
@Repository
public class HazardPages {

    /** Hazards are counted up to here; a list says "more than" beyond it. */
    public static final int COUNTED = 250;

    // ranks of the column list_order
    private static final String PROPOSED = "h.list_order < 1000000000000";
    private static final String OPEN = "h.list_order >= 1000000000000 and h.list_order < 3000000000000";
    private static final String CLOSED = "h.list_order >= 3000000000000 and h.list_order < 4000000000000";
    private static final String DISMISSED = "h.list_order >= 4000000000000";
    private static final String NOT_OVER = "h.list_order < 3000000000000";
    private static final String NOT_DISMISSED = "h.list_order < 4000000000000";

    private static final Map<Group, String> GROUPS = Map.of(
            Group.PROPOSED, PROPOSED,
            Group.OPEN, OPEN,
            Group.CHECK, OPEN + " and h.state in ('rectified', 'rechecked')",
            Group.CLOSED, CLOSED,
            Group.DISMISSED, DISMISSED);

    /**
     * What other departments watch: few enterprises, and so the way goes through them. Of those only the ones whose first hazard is among
     * the first of all can have a part in the beginning of the list.
     */
    private static final String WATCHED = """
            (select w.id from (select e.id, f.list_order, f.id as first
                               from enterprise e
                               cross join lateral (select h.list_order, h.id from hazard h where h.enterprise_id = e.id and %2$s
                                                   order by h.list_order, h.id limit 1) f
                               where e.viewer_tenant_ids <> '{}' and e.viewer_tenant_ids && (select app_scope())) w
             order by w.list_order, w.first limit %3$s)""";

    private final JdbcClient jdbc;

    HazardPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page: proposals, then open ones, major ones before others and each by deadline, then the latest closed.
     *
     * @return the page, with the number of all as far as {@link #COUNTED} plus one
     */
    public PagedList<HazardListItem> page(HazardFilter filter, UnitScope unit, LocalDate today, PageRequest page) {
        List<String> branches = branches(filter, unit);
        String sql = "with page as (" + united(branches, where(filter, unit), page.offset() + page.limit())
                + " order by list_order, id limit " + page.limit() + " offset " + page.offset() + ")"
                + HazardQueries.COLUMNS + ", " + counted(branches, where(filter, unit)) + " as total"
                + " from page p join hazard h on h.id = p.id join enterprise e on e.id = h.enterprise_id order by p.list_order, p.id";
        AtomicLong total = new AtomicLong(-1);
        List<HazardListItem> rows = bound(sql, filter, unit, today)
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return HazardQueries.item(row, number);
                })
                .list();
        boolean beyond = rows.isEmpty() && page.offset() > 0;
        return new PagedList<>(rows, beyond ? count(filter, unit, today) : Math.max(total.get(), 0));
    }

    /** How many match, counted up to {@link #COUNTED} plus one. */
    public long count(HazardFilter filter, UnitScope unit, LocalDate today) {
        return bound("select " + counted(branches(filter, unit), where(filter, unit)), filter, unit, today)
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
        // not a parameter: an array of unknown length keeps PostgreSQL from planning the statement once for all
        String scope = "unnest(app_scope())";
        return List.of(
                branch("area_tenant_id", scope),
                branch("supervisor_tenant_id", scope),
                branch("tenant_id", scope),
                branch("enterprise_id", WATCHED));
    }

    private static String branch(String column, String ids) {
        return ids + " k(id) cross join lateral (select %1$s from hazard h where h." + column
                + " = k.id and %2$s order by h.list_order, h.id limit %3$s) h";
    }

    /** The beginnings of all branches; what several of them find is there once. */
    private static String united(List<String> branches, String where, int limit) {
        return branches.stream()
                .map(branch -> "select h.* from " + branch.formatted("h.id, h.list_order", where, limit))
                .collect(Collectors.joining(" union "));
    }

    /** One branch that is too long to be counted says it for all. */
    private static String counted(List<String> branches, String where) {
        int most = COUNTED + 1;
        List<String> limited = branches.stream()
                .map(branch -> "(select h.* from " + branch.formatted("h.id", where, most) + " limit " + most + ")")
                .toList();
        if (limited.size() == 1) {
            return "(select count(*) from " + limited.get(0) + " c)";
        }
        return limited.stream()
                .map(branch -> "when (select count(*) from " + branch + " c) = " + most + " then " + most)
                .collect(Collectors.joining(
                        " ",
                        "case ",
                        " else (select least(count(*), " + most + ") from (" + String.join(" union ", limited)
                                + ") c) end"));
    }

    private static String where(HazardFilter filter, UnitScope unit) {
        List<String> conditions = new ArrayList<>();
        Group group = filter.group();
        conditions.add(group == null ? NOT_DISMISSED : GROUPS.get(group));
        // where the branch says it already, saying it twice makes the planner expect next to nothing
        if (filter.enterpriseId() != null) {
            conditions.add(unit.condition("h"));
        }
        if (filter.level() != null) {
            conditions.add("h.level = :level");
        }
        if (filter.source() != null) {
            conditions.add("h.source = :source");
        }
        if (filter.overdue()) {
            conditions.add(NOT_OVER + " and " + HazardQueries.LATE);
        }
        if (filter.listingOverdue()) {
            conditions.add(HazardQueries.LISTING_OVERDUE);
        }
        if (filter.listed()) {
            conditions.add(HazardQueries.LISTED);
        }
        if (filter.carried() != null) {
            conditions.add(CarriedConditions.of(filter.carried()));
        }
        if (filter.unitId() != null && (filter.enterpriseId() != null || unit.reach() != UnitScope.Reach.AUTHORITY)) {
            conditions.add(":of::uuid in (h.village_unit_id, h.grid_unit_id, h.supervisor_unit_id)");
        }
        return String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bound(String sql, HazardFilter filter, UnitScope unit, LocalDate today) {
        HazardLevel level = filter.level();
        HazardSource source = filter.source();
        HazardFilter.Carried carried = filter.carried();
        return jdbc.sql(sql)
                .param("campaign", carried == null ? null : carried.campaignId(), Types.OTHER)
                .param("member", carried == null ? null : carried.memberId(), Types.OTHER)
                .param("unit", unit.unitId())
                .param("today", today)
                .param("level", level == null ? null : level.code(), Types.VARCHAR)
                .param("source", source == null ? null : source.code(), Types.VARCHAR)
                .param("of", filter.unitId(), Types.OTHER)
                .param("enterprise", filter.enterpriseId(), Types.OTHER);
    }
}
