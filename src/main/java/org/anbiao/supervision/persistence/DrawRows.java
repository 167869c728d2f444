package org.anbiao.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScope;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.DrawCriteria;
import org.anbiao.supervision.DrawSubject;
import org.anbiao.supervision.RandomDraw;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code random_draw}, and what can be drawn from. */
@Repository
public class DrawRows {

    private final JdbcClient jdbc;

    DrawRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of all that match, in no order. */
    public List<UUID> population(DrawCriteria criteria, UnitScope unit, List<UUID> scope) {
        Narrowing narrowing = new Narrowing(unit, scope)
                .with("sector", criteria.sectorId(), "e.sector_id = :sector")
                .with("village", criteria.villageId(), "e.village_unit_id = :village")
                .with("size", criteria.sizeClass(), "e.size_class = :size")
                .with("key", criteria.keyOnly() ? true : null, "e.key_enterprise = :key")
                .with("color", criteria.color(), """
                        (select g.color from enterprise_risk_grade g where g.enterprise_id = e.id
                         order by g.assessed_on desc, g.created_at desc limit 1) = :color""");
        if (criteria.subject() != DrawSubject.ENTERPRISE) {
            String day = day(criteria.subject());
            narrowing.with("from", criteria.from(), day + " >= :from").with("to", criteria.to(), day + " <= :to");
        }
        return jdbc.sql("select r.id " + from(criteria.subject()) + narrowing.where() + only(criteria.subject()))
                .params(narrowing.parameters())
                .query(UUID.class)
                .list();
    }

    private static String from(DrawSubject subject) {
        return switch (subject) {
            // an enterprise is its own record; its author does not matter
            case ENTERPRISE -> "from enterprise e join enterprise r on r.id = e.id";
            case HELP_VISIT -> "from help_visit r join enterprise e on e.id = r.enterprise_id";
            case INSPECTION -> "from inspection r join enterprise e on e.id = r.enterprise_id";
            case HAZARD -> "from hazard r join enterprise e on e.id = r.enterprise_id";
        };
    }

    private static String only(DrawSubject subject) {
        return switch (subject) {
            case ENTERPRISE -> "and e.status = 'active'";
            case HELP_VISIT, INSPECTION -> "";
            case HAZARD -> "and r.state = 'closed'";
        };
    }

    private static String day(DrawSubject subject) {
        return switch (subject) {
            case ENTERPRISE -> "e.entered_on";
            case HELP_VISIT -> "r.visited_on";
            case INSPECTION -> "r.inspected_on";
            case HAZARD -> "r.found_on";
        };
    }

    public UUID insert(RandomDraw draw, @Nullable UUID unitId) {
        return jdbc.sql("""
                        insert into random_draw (unit_id, title, subject, criteria, population, fingerprint, seed, algorithm, wanted, drawn)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        unitId,
                        draw.title(),
                        Codes.of(draw.subject()),
                        draw.criteria(),
                        draw.population().toArray(UUID[]::new),
                        draw.populationHash(),
                        draw.seed(),
                        draw.algorithm(),
                        draw.wanted(),
                        draw.drawn().toArray(UUID[]::new))
                .query(UUID.class)
                .single();
    }

    /** A draw of the authorities in scope; of a unit's people only their own unit's. */
    public Optional<RandomDraw> find(UUID id, List<UUID> scope, @Nullable UUID unitId) {
        return jdbc.sql("""
                        select * from random_draw where id = :id and tenant_id = any (:scope)
                          and (cast(:unit as uuid) is null or unit_id = cast(:unit as uuid))
                        """)
                .param("id", id)
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unitId)
                .query(DrawRows::draw)
                .optional();
    }

    public PagedList<RandomDraw.ListItem> list(List<UUID> scope, @Nullable UUID unitId, PageRequest page) {
        String where = """
                 from random_draw where tenant_id = any (:scope)
                   and (cast(:unit as uuid) is null or unit_id = cast(:unit as uuid))
                """;
        long total = jdbc.sql("select count(*)" + where)
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unitId)
                .query(Long.class)
                .single();
        return new PagedList<>(
                jdbc.sql(
                                "select id, title, subject, criteria, cardinality(population) as size, wanted, drawn_by_name, drawn_at"
                                        + where + "order by drawn_at desc, id offset :offset limit :limit")
                        .param("scope", scope.toArray(UUID[]::new))
                        .param("unit", unitId)
                        .param("offset", page.offset())
                        .param("limit", page.limit())
                        .query((row, number) -> new RandomDraw.ListItem(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                Codes.of(DrawSubject.class, row.getString("subject")),
                                row.getString("criteria"),
                                row.getInt("size"),
                                row.getInt("wanted"),
                                row.getString("drawn_by_name"),
                                row.getTimestamp("drawn_at").toInstant()))
                        .list(),
                total);
    }

    /** Those that were drawn, as they are called today; one that the actor no longer sees is left out. */
    public List<RandomDraw.Drawn> named(DrawSubject subject, List<UUID> ids) {
        String columns =
                switch (subject) {
                    case ENTERPRISE -> "e.name, coalesce(u.name, '') as detail, 'enterprises/' || r.id as page";
                    case HELP_VISIT -> "e.name, r.visited_on::text as detail, 'help-visits/' || r.id as page";
                    case INSPECTION -> "e.name, r.inspected_on::text as detail, 'inspections/' || r.id as page";
                    case HAZARD -> "e.name, r.description as detail, 'hazards/' || r.id as page";
                };
        return jdbc.sql(
                        "select r.id, " + columns + " " + from(subject)
                                + " left join org_unit u on u.id = e.village_unit_id where r.id = any (:ids) order by array_position(:ids, r.id)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(RandomDraw.Drawn.class)
                .list();
    }

    private static RandomDraw draw(ResultSet row, int number) throws SQLException {
        return new RandomDraw(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Codes.of(DrawSubject.class, row.getString("subject")),
                row.getString("criteria"),
                List.of((UUID[]) row.getArray("population").getArray()),
                row.getString("fingerprint"),
                row.getString("seed"),
                row.getString("algorithm"),
                row.getInt("wanted"),
                List.of((UUID[]) row.getArray("drawn").getArray()),
                row.getString("drawn_by_name"),
                row.getTimestamp("drawn_at").toInstant());
    }
}
