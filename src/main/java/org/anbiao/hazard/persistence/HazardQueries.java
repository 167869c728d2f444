package org.anbiao.hazard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.MemberReach;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.HazardState;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exact counts of hazards, and short lists of them; the long list of everybody's is {@link HazardPages}. */
@Repository
public class HazardQueries {

    /** The firm still owes something and its last day has passed. */
    private static final String OVERDUE = "h.state in ('found', 'planned', 'dispatched') and h.due_on < :today";

    /** The step it waits for has a last day of its own, which has passed. */
    private static final String STEP_OVERDUE = "h.step_due_on < :today";

    /** Either. */
    static final String LATE = "(" + OVERDUE + " or " + STEP_OVERDUE + ")";

    static final String LISTING_OVERDUE =
            "exists (select 1 from hazard_listing l where l.hazard_id = h.id and l.delisted_on is null and l.due_on < :today)";

    private static final Map<Group, String> GROUPS = Map.of(
            Group.PROPOSED, "h.state = 'proposed'",
            Group.OPEN, "h.state in ('found', 'planned', 'dispatched', 'rectified', 'rechecked')",
            Group.CHECK, "h.state in ('rectified', 'rechecked')",
            Group.CLOSED, "h.state = 'closed'",
            Group.DISMISSED, "h.state = 'dismissed'");

    static final String LISTED =
            "exists (select 1 from hazard_listing l where l.hazard_id = h.id and l.delisted_on is null)";

    static final String COLUMNS = """
            select h.id, h.enterprise_id, e.name as enterprise_name, h.source, h.level, h.category, h.description, h.place,
                   h.found_on, h.state, h.responsible, h.due_on, coalesce(%s, false) as overdue,
                   coalesce(%s, false) as step_overdue, h.verified_on, %s as listed,
                   %s as carried
            """.formatted(OVERDUE, STEP_OVERDUE, LISTED, CarriedConditions.THIS_YEAR);

    private static final String FROM = " from hazard h join enterprise e on e.id = h.enterprise_id where ";

    private final JdbcClient jdbc;

    HazardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are, however many. */
    public long count(HazardFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        return bound("select count(*)" + FROM + where(filter, unit), filter, unit, scope, today)
                .query(Long.class)
                .single();
    }

    /** Of a member unit of a campaign: how many hazards its enterprises were passed, and how many of these are open. */
    public record OfMember(UUID memberId, long passed, long open) {}

    /** What a campaign was passed, by the member units whose enterprises have any; counted once per place, then given to its followers. */
    public List<OfMember> passedTo(UUID campaignId, UnitScope unit, List<UUID> scope, LocalDate today) {
        HazardFilter filter = HazardFilter.ALL.carried(HazardFilter.Carried.into(campaignId, null));
        return bound(
                        "with a as (select e.area_tenant_id, e.village_unit_id, v.parent_id as village_parent_id,"
                                + " e.supervisor_tenant_id, e.supervisor_unit_id, count(*) as passed,"
                                + " count(*) filter (where " + GROUPS.get(Group.OPEN) + ") as open"
                                + " from hazard h join enterprise e on e.id = h.enterprise_id"
                                + " join org_unit v on v.id = e.village_unit_id where " + where(filter, unit)
                                + " group by 1, 2, 3, 4, 5)"
                                + " select m.id as member_id, sum(a.passed) as passed, sum(a.open) as open"
                                + " from campaign_unit m join a on " + MemberReach.condition("a.village_parent_id")
                                + " where m.campaign_id = :campaign group by m.id",
                        filter,
                        unit,
                        scope,
                        today)
                .query(OfMember.class)
                .list();
    }

    /** How many enterprises have hazards that match. */
    public long enterprises(HazardFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        return bound("select count(distinct h.enterprise_id)" + FROM + where(filter, unit), filter, unit, scope, today)
                .query(Long.class)
                .single();
    }

    /** The hazards of an inspection at an enterprise that the unit works with, in the order they were recorded. */
    public List<HazardListItem> ofInspection(UUID inspectionId, UnitScope unit, LocalDate today) {
        return jdbc.sql(COLUMNS + FROM + "h.inspection_id = :inspection and " + unit.condition("e")
                        + " order by h.created_at, h.id")
                .param("inspection", inspectionId)
                .param("unit", unit.unitId())
                .param("today", today)
                .query(HazardQueries::item)
                .list();
    }

    /** Confirmed hazards of an enterprise that were open at any time between two days, by the day they were found. */
    public List<HazardListItem> between(UUID enterpriseId, LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + FROM + """
                        h.state not in ('proposed', 'dismissed') and h.enterprise_id = :enterprise and h.found_on <= :to
                        and (h.verified_on is null or h.verified_on >= :from) order by h.found_on, h.id limit 500
                        """)
                .param("enterprise", enterpriseId)
                .param("from", from)
                .param("to", to)
                .param("today", to)
                .query(HazardQueries::item)
                .list();
    }

    /** Open hazards of an enterprise as the bound authority sees them, the oldest first. */
    public List<HazardListItem> open(UUID enterpriseId) {
        return jdbc.sql(COLUMNS + FROM + GROUPS.get(Group.OPEN)
                        + " and h.enterprise_id = :enterprise order by h.found_on, h.id")
                .param("enterprise", enterpriseId)
                .param("today", LocalDate.EPOCH)
                .query(HazardQueries::item)
                .list();
    }

    /** How many major hazards of an enterprise were found by a day and not signed off on it. */
    public int majorOpen(UUID enterpriseId, LocalDate on) {
        return jdbc.sql("""
                        select count(*) from hazard
                        where enterprise_id = ? and level = 'major' and state not in ('proposed', 'dismissed')
                          and found_on <= ? and (verified_on is null or verified_on > ?)
                        """).params(enterpriseId, on, on).query(Integer.class).single();
    }

    /** How many hazards of an enterprise had a deadline before a day and were neither rectified nor signed off on it. */
    public int overdue(UUID enterpriseId, LocalDate on) {
        return jdbc.sql("""
                        select count(*) from hazard
                        where enterprise_id = :enterprise and state not in ('proposed', 'dismissed') and due_on < :on
                          and found_on <= :on and (rectified_on is null or rectified_on > :on)
                          and (verified_on is null or verified_on > :on)
                        """)
                .param("enterprise", enterpriseId)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    /** What somebody reported under the own name or found in the checks of the own post, the latest first. */
    public List<HazardListItem> reportedBy(UUID memberId, LocalDate today, PageRequest page) {
        return jdbc.sql(COLUMNS + FROM + """
                        h.source in ('internal_report', 'self_check') and h.found_by = :member order by h.found_on desc, h.created_at desc
                        limit :limit offset :offset
                        """)
                .param("member", memberId)
                .param("today", today)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(HazardQueries::item)
                .list();
    }

    /** Internal reports of an enterprise that were not dismissed, the latest first. */
    public List<HazardListItem> internalReports(UUID enterpriseId) {
        return jdbc.sql(COLUMNS + FROM + """
                        h.source = 'internal_report' and h.state <> 'dismissed' and h.enterprise_id = :enterprise
                        order by h.found_on desc, h.created_at desc limit 200
                        """)
                .param("enterprise", enterpriseId)
                .param("today", LocalDate.EPOCH)
                .query(HazardQueries::item)
                .list();
    }

    /** The beginnings of the descriptions of hazards. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, left(description, 40) as name from hazard where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    private static String where(HazardFilter filter, UnitScope unit) {
        StringBuilder sql = new StringBuilder("""
                (h.area_tenant_id = any (:scope) or h.supervisor_tenant_id = any (:scope) or h.viewer_tenant_ids && :scope
                 or h.tenant_id = any (:scope))
                 and """).append(unit.condition("e"));
        Group group = filter.group();
        sql.append(" and ").append(group == null ? "h.state <> 'dismissed'" : GROUPS.get(group));
        if (filter.level() != null) {
            sql.append(" and h.level = :level");
        }
        if (filter.source() != null) {
            sql.append(" and h.source = :source");
        }
        if (filter.overdue()) {
            sql.append(" and ").append(LATE);
        }
        if (filter.listingOverdue()) {
            sql.append(" and ").append(LISTING_OVERDUE);
        }
        if (filter.listed()) {
            sql.append(" and ").append(LISTED);
        }
        if (filter.unitId() != null) {
            sql.append(" and :of in (e.village_unit_id, e.grid_unit_id, e.supervisor_unit_id)");
        }
        if (filter.enterpriseId() != null) {
            sql.append(" and h.enterprise_id = :enterprise");
        }
        if (filter.carried() != null) {
            sql.append(" and ").append(CarriedConditions.of(filter.carried()));
        }
        return sql.toString();
    }

    private JdbcClient.StatementSpec bound(
            String sql, HazardFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        HazardLevel level = filter.level();
        HazardSource source = filter.source();
        HazardFilter.Carried carried = filter.carried();
        return jdbc.sql(sql)
                .param("campaign", carried == null ? null : carried.campaignId(), Types.OTHER)
                .param("member", carried == null ? null : carried.memberId(), Types.OTHER)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("today", today)
                .param("level", level == null ? null : level.code(), Types.VARCHAR)
                .param("source", source == null ? null : source.code(), Types.VARCHAR)
                .param("of", filter.unitId(), Types.OTHER)
                .param("enterprise", filter.enterpriseId(), Types.OTHER);
    }

    static HazardListItem item(ResultSet row, int number) throws SQLException {
        return new HazardListItem(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                HazardSource.of(row.getString("source")),
                HazardLevel.of(row.getString("level")),
                HazardCategory.of(row.getString("category")),
                row.getString("description"),
                row.getString("place"),
                row.getObject("found_on", LocalDate.class),
                HazardState.of(row.getString("state")),
                row.getString("responsible"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getBoolean("step_overdue"),
                row.getObject("verified_on", LocalDate.class),
                row.getBoolean("listed"),
                row.getBoolean("carried"));
    }
}
