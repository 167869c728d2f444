package org.anbiao.hazard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.HazardState;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hazards as lines of lists; the long list of everybody's is {@link HazardPages}. */
@Repository
public class HazardQueries {

    /** The firm still owes something and its last day has passed. */
    static final String OVERDUE = "h.state in ('found', 'planned', 'dispatched') and h.due_on < :today";

    private static final String OPEN = "h.state in ('found', 'planned', 'dispatched', 'rectified', 'rechecked')";

    static final String LISTED =
            "exists (select 1 from hazard_listing l where l.hazard_id = h.id and l.delisted_on is null)";

    static final String COLUMNS = """
            select h.id, h.enterprise_id, e.name as enterprise_name, h.source, h.level, h.category, h.description, h.place,
                   h.found_on, h.state, h.responsible, h.due_on, coalesce(%s, false) as overdue, h.verified_on, %s as listed
            """.formatted(OVERDUE, LISTED);

    private static final String FROM = " from hazard h join enterprise e on e.id = h.enterprise_id where ";

    private final JdbcClient jdbc;

    HazardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql(COLUMNS + FROM + OPEN + " and h.enterprise_id = :enterprise order by h.found_on, h.id")
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

    /** What somebody reported under the own name, the latest first. */
    public List<HazardListItem> reportedBy(UUID memberId, LocalDate today, PageRequest page) {
        return jdbc.sql(COLUMNS + FROM + """
                        h.source = 'internal_report' and h.found_by = :member order by h.found_on desc, h.created_at desc
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
                row.getObject("verified_on", LocalDate.class),
                row.getBoolean("listed"));
    }
}
