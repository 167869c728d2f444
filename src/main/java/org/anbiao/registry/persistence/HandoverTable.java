package org.anbiao.registry.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.Handover;
import org.anbiao.registry.Handover.Kind;
import org.anbiao.registry.Handover.Line;
import org.anbiao.registry.Handover.Order;
import org.anbiao.registry.Handover.Place;
import org.anbiao.registry.UnitMoves;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.OrgUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where enterprises are, and the acts that handed them over. */
@Repository
public class HandoverTable {

    private final JdbcClient jdbc;

    HandoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String tenantColumn(Kind kind) {
        return kind == Kind.VILLAGE ? "e.area_tenant_id" : "e.supervisor_tenant_id";
    }

    private static String unitColumn(Kind kind) {
        return kind == Kind.VILLAGE ? "e.village_unit_id" : "e.supervisor_unit_id";
    }

    /** Places with enterprises in business that the actor's authority follows, by name. */
    public List<Place> places(Kind kind, UnitScope unit, List<UUID> scope) {
        String reached = kind == Kind.VILLAGE
                ? "e.area_tenant_id = any (:scope)"
                : "(e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope))";
        return jdbc.sql("select " + tenantColumn(kind) + " as tenant_id, " + unitColumn(kind) + " as unit_id, "
                        + "t.short_name || coalesce(' · ' || u.name, '') as label, count(*) as count from enterprise e "
                        + "join tenant t on t.id = " + tenantColumn(kind) + " left join org_unit u on u.id = "
                        + unitColumn(kind) + " where e.status = 'active' and " + reached + " and "
                        + unit.condition("e") + " group by 1, 2, 3 order by 3")
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unit.unitId())
                .query((row, number) -> new Place(
                        kind,
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("label"),
                        row.getLong("count")))
                .list();
    }

    /** The enterprises of a place that the actor's authority follows, by name. */
    public List<Line> lines(Place place, UnitScope unit, List<UUID> scope) {
        return jdbc.sql(
                        "select e.id, e.code, e.name, v.name as village, t.short_name || coalesce(' · ' || u.name, '') as supervisor "
                                + "from enterprise e join org_unit v on v.id = e.village_unit_id "
                                + "join tenant t on t.id = e.supervisor_tenant_id left join org_unit u on u.id = e.supervisor_unit_id "
                                + "where e.status = 'active' and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)) and "
                                + tenantColumn(place.kind()) + " = :tenant and " + unitColumn(place.kind())
                                + " is not distinct from :place and " + unit.condition("e") + " order by e.name, e.id")
                .param("scope", scope.toArray(UUID[]::new))
                .param("tenant", place.tenantId())
                .param("place", place.unitId(), java.sql.Types.OTHER)
                .param("unit", unit.unitId())
                .query(Line.class)
                .list();
    }

    /** Enterprises in business that are located in a unit or directly supervised by it, by name. */
    public List<UnitMoves.Line> ofUnit(OrgUnit unit) {
        String column =
                switch (unit.kind()) {
                    case VILLAGE, TOWN -> "village_unit_id";
                    case GRID_CELL -> "grid_unit_id";
                    default -> "supervisor_unit_id";
                };
        return jdbc.sql("select id, code, name, grid_unit_id from enterprise where status = 'active' and " + column
                        + " = ? order by name, id")
                .param(unit.id())
                .query(UnitMoves.Line.class)
                .list();
    }

    public UUID insert(Order order, int enterprises) {
        return jdbc.sql("""
                        insert into registry_handover (kind, from_tenant_id, from_unit_id, to_tenant_id, to_unit_id, on_date, reason,
                            source_document, enterprises)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        order.from().kind().key(),
                        order.from().tenantId(),
                        order.from().unitId(),
                        order.toTenantId(),
                        order.toUnitId(),
                        order.on(),
                        order.reason(),
                        order.sourceDocument(),
                        enterprises)
                .query(UUID.class)
                .single();
    }

    public List<Handover> latest(int limit) {
        return jdbc.sql("""
                        select h.*, ft.short_name || coalesce(' · ' || fu.name, '') as from_label,
                               tt.short_name || coalesce(' · ' || tu.name, '') as to_label
                        from registry_handover h
                        join tenant ft on ft.id = h.from_tenant_id left join org_unit fu on fu.id = h.from_unit_id
                        join tenant tt on tt.id = h.to_tenant_id left join org_unit tu on tu.id = h.to_unit_id
                        where h.tenant_id = app_tenant() order by h.created_at desc limit ?
                        """)
                .param(limit)
                .query((row, number) -> new Handover(
                        row.getObject("id", UUID.class),
                        Kind.of(row.getString("kind")),
                        row.getString("from_label"),
                        row.getString("to_label"),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("reason"),
                        row.getString("source_document"),
                        row.getInt("enterprises"),
                        row.getString("created_by_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
