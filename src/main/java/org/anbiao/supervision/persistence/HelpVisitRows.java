package org.anbiao.supervision.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScope;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.FollowUpState;
import org.anbiao.supervision.HelpVisit;
import org.anbiao.supervision.HelpVisitDraft;
import org.anbiao.supervision.HelpVisitFilter;
import org.anbiao.supervision.HelpVisitItem;
import org.anbiao.supervision.HelpVisitListItem;
import org.anbiao.supervision.TeamMember;
import org.anbiao.supervision.VisitFinding;
import org.anbiao.supervision.VisitItemKind;
import org.anbiao.supervision.VisitTopic;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code help_visit} and {@code help_visit_item}. */
@Repository
public class HelpVisitRows {

    private static final String FROM = """
            from help_visit r join enterprise e on e.id = r.enterprise_id left join org_unit u on u.id = e.village_unit_id
            """;
    /** A hazard is followed in its own loop; what is not visible of it counts as open. */
    private static final String HAZARD_OPEN =
            "(i.hazard_id is not null and coalesce((select h.state not in ('closed', 'dismissed') from hazard h where h.id = i.hazard_id), true))";

    private static final String ITEM_OPEN = "(i.hazard_id is null and i.state <> 'closed' or " + HAZARD_OPEN + ")";
    private static final String COUNTS = """
            left join lateral (select count(*) as findings, count(*) filter (where %s) as open,
                                      count(*) filter (where i.hazard_id is null and i.state = 'answered') as answered
                               from help_visit_item i where i.tenant_id = r.tenant_id and i.visit_id = r.id) c on true
            """.formatted(ITEM_OPEN);

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    HelpVisitRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of the enterprises that were visited from one day to another, by whomever. */
    public Set<UUID> visited(Collection<UUID> enterprises, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct enterprise_id from help_visit
                        where enterprise_id = any (:enterprises) and visited_on between :from and :to
                        """)
                .param("enterprises", enterprises.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(UUID.class)
                .set();
    }

    public UUID insert(HelpVisitDraft draft, LocalDate day, @Nullable UUID actingUnitId, String actingName) {
        return jdbc.sql("""
                        insert into help_visit (enterprise_id, acting_unit_id, acting_name, visited_on, squad, team, topics, summary, materials)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?) returning id
                        """)
                .params(
                        draft.enterpriseId(),
                        actingUnitId,
                        actingName,
                        day,
                        draft.squad().strip(),
                        written(draft.team()),
                        draft.topics().stream().map(Codes::of).toArray(String[]::new),
                        draft.summary().strip(),
                        draft.materials().strip())
                .query(UUID.class)
                .single();
    }

    public void insertItem(HelpVisit visit, VisitFinding finding, int ord, @Nullable UUID hazardId) {
        jdbc.sql("""
                        insert into help_visit_item (tenant_id, enterprise_id, visit_id, kind, ord, description, suggestion, due_on, hazard_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        visit.tenantId(),
                        visit.enterpriseId(),
                        visit.id(),
                        Codes.of(finding.kind()),
                        ord,
                        finding.description().strip(),
                        finding.suggestion().strip(),
                        finding.dueOn(),
                        hazardId)
                .update();
    }

    /** Whether the same unit has recorded one of the enterprise on the day. */
    public boolean exists(Actor actor, UUID enterpriseId, LocalDate day, String squad) {
        return jdbc.sql("""
                        select exists (select 1 from help_visit where enterprise_id = ? and visited_on = ? and squad = ?
                            and tenant_id = ? and acting_unit_id is not distinct from cast(? as uuid))
                        """)
                .params(enterpriseId, day, squad.strip(), actor.tenantId(), actor.unitId())
                .query(Boolean.class)
                .single();
    }

    public Optional<HelpVisit> find(UnitScope unit, UUID id) {
        return jdbc.sql("select r.*, e.name as enterprise_name " + FROM + "where r.id = :id and " + unit.condition("e"))
                .param("id", id)
                .param("unit", unit.unitId())
                .query(this::visit)
                .optional();
    }

    /** What a visit left behind, in its order. */
    public List<HelpVisitItem> items(UUID visitId) {
        return jdbc.sql(
                        "select i.*, " + HAZARD_OPEN
                                + " as hazard_open from help_visit_item i where i.visit_id = ? order by i.ord, i.created_at, i.id")
                .param(visitId)
                .query(HelpVisitRows::item)
                .list();
    }

    public Optional<HelpVisitItem> findItem(UUID id) {
        return jdbc.sql("select i.*, " + HAZARD_OPEN + " as hazard_open from help_visit_item i where i.id = ?")
                .param(id)
                .query(HelpVisitRows::item)
                .optional();
    }

    public boolean answer(UUID id, int version, String text, LocalDate day, String name) {
        return jdbc.sql("""
                        update help_visit_item set state = 'answered', answer = ?, answered_on = ?, answered_by_name = ?, version = version + 1
                        where id = ? and version = ? and state in ('open', 'returned', 'answered')
                        """).params(text, day, name, id, version).update() == 1;
    }

    public boolean move(UUID id, int version, FollowUpState state, String note, @Nullable LocalDate closedOn) {
        return jdbc.sql("""
                        update help_visit_item set state = ?, note = ?, closed_on = ?, version = version + 1
                        where id = ? and version = ? and state <> 'closed'
                        """)
                        .params(Codes.of(state), note, closedOn, id, version)
                        .update()
                == 1;
    }

    /** Ties an item to the hazard it became; false if it has one already. */
    public boolean becomeHazard(UUID id, int version, UUID hazardId, LocalDate dueOn) {
        return jdbc.sql("""
                        update help_visit_item set kind = 'hazard', hazard_id = ?, due_on = ?, version = version + 1
                        where id = ? and version = ? and hazard_id is null and state <> 'closed'
                        """).params(hazardId, dueOn, id, version).update() == 1;
    }

    public List<HelpVisitListItem> page(HelpVisitFilter filter, UnitScope unit, List<UUID> scope, PageRequest page) {
        Narrowing narrowing = narrowing(filter, unit, scope);
        return jdbc.sql("select r.*, e.name as enterprise_name, u.name as village, c.findings, c.open, c.answered "
                        + FROM
                        + COUNTS + narrowing.where()
                        + "order by r.visited_on desc, r.created_at desc, r.id offset :offset limit :limit")
                .params(narrowing.parameters())
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(HelpVisitRows::listed)
                .list();
    }

    public long count(HelpVisitFilter filter, UnitScope unit, List<UUID> scope) {
        Narrowing narrowing = narrowing(filter, unit, scope);
        return jdbc.sql("select count(*) " + FROM + COUNTS + narrowing.where())
                .params(narrowing.parameters())
                .query(Long.class)
                .single();
    }

    private static Narrowing narrowing(HelpVisitFilter filter, UnitScope unit, List<UUID> scope) {
        VisitTopic topic = filter.topic();
        Integer year = filter.year();
        return new Narrowing(unit, scope)
                .named(filter.text())
                .with("topic", topic == null ? null : Codes.of(topic), ":topic = any (r.topics)")
                .with("from", year == null ? null : LocalDate.of(year, 1, 1), "r.visited_on >= :from")
                .with("to", year == null ? null : LocalDate.of(year, 12, 31), "r.visited_on <= :to")
                .with("enterprise", filter.enterpriseId(), "r.enterprise_id = :enterprise")
                .with("open", filter.open() ? 0 : null, "c.open > :open");
    }

    private HelpVisit visit(ResultSet row, int number) throws SQLException {
        return new HelpVisit(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("acting_unit_id", UUID.class),
                row.getString("acting_name"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getObject("visited_on", LocalDate.class),
                row.getString("squad"),
                team(row.getString("team")),
                topics(row),
                row.getString("summary"),
                row.getString("materials"),
                row.getString("recorded_by_name"));
    }

    private static HelpVisitListItem listed(ResultSet row, int number) throws SQLException {
        String village = row.getString("village");
        return new HelpVisitListItem(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                village == null ? "" : village,
                row.getObject("visited_on", LocalDate.class),
                row.getString("acting_name"),
                row.getString("squad"),
                topics(row),
                row.getInt("findings"),
                row.getInt("open"),
                row.getInt("answered"));
    }

    private static List<VisitTopic> topics(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("topics").getArray())
                .map(code -> Codes.of(VisitTopic.class, code))
                .toList();
    }

    private static HelpVisitItem item(ResultSet row, int number) throws SQLException {
        return new HelpVisitItem(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                Codes.of(VisitItemKind.class, row.getString("kind")),
                row.getString("description"),
                row.getString("suggestion"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("hazard_id", UUID.class),
                row.getBoolean("hazard_open"),
                Codes.of(FollowUpState.class, row.getString("state")),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_by_name"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("note"),
                row.getInt("version"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TeamMember> team(String text) {
        try {
            return json.readValue(text, new TypeReference<List<TeamMember>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
