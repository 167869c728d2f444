package org.anbiao.risk.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScope;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskKind;
import org.anbiao.risk.RiskPointFilter;
import org.anbiao.risk.RiskPointListItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of risk points of many enterprises. */
@Repository
public class RiskPointPages {

    private static final String FROM = """
            from risk_point r join enterprise e on e.id = r.enterprise_id left join org_unit u on u.id = e.village_unit_id
            """;
    private static final String COLUMNS = "select r.*, e.name as enterprise_name, coalesce(u.name, '') as village ";
    /** Within a colour an enterprise's points stand together. */
    private static final String ORDER =
            " order by array_position(array['red', 'orange', 'yellow', 'blue'], r.color), e.name, r.place, r.name, r.id";

    private final JdbcClient jdbc;

    RiskPointPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RiskPointListItem> page(RiskPointFilter filter, UnitScope unit, List<UUID> scope, PageRequest page) {
        Narrowing narrowing = new Narrowing(filter, unit, scope);
        return jdbc.sql(COLUMNS + FROM + narrowing.where() + ORDER + " offset :offset limit :limit")
                .params(narrowing.parameters)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(RiskPointPages::item)
                .list();
    }

    public long count(RiskPointFilter filter, UnitScope unit, List<UUID> scope) {
        Narrowing narrowing = new Narrowing(filter, unit, scope);
        return jdbc.sql("select count(*) " + FROM + narrowing.where())
                .params(narrowing.parameters)
                .query(Long.class)
                .single();
    }

    /** Every matching row, one at a time. */
    public void stream(RiskPointFilter filter, UnitScope unit, List<UUID> scope, Consumer<RiskPointListItem> consumer) {
        Narrowing narrowing = new Narrowing(filter, unit, scope);
        int[] number = {0};
        jdbc.sql(COLUMNS + FROM + narrowing.where() + ORDER)
                .params(narrowing.parameters)
                .query(row -> {
                    consumer.accept(item(row, number[0]++));
                });
    }

    private static RiskPointListItem item(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new RiskPointListItem(
                RiskPointRows.point(row, number), row.getString("enterprise_name"), row.getString("village"));
    }

    /** What the actor's unit works with, and the filters. */
    private static final class Narrowing {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

        Narrowing(RiskPointFilter filter, UnitScope unit, List<UUID> scope) {
            PointColor color = filter.color();
            RiskKind kind = filter.kind();
            conditions.add("r.ended_on is null and (r.tenant_id = any (:scope) or r.area_tenant_id = any (:scope)"
                    + " or r.supervisor_tenant_id = any (:scope) or r.viewer_tenant_ids && :scope)");
            conditions.add(unit.condition("e"));
            parameters.put("scope", scope.toArray(UUID[]::new));
            parameters.put("unit", unit.unitId());
            with("color", color == null ? null : color.code(), "r.color = :color");
            with("kind", kind == null ? null : kind.code(), "r.kind = :kind");
            with("enterprise", filter.enterpriseId(), "r.enterprise_id = :enterprise");
            with(
                    "text",
                    filter.text().strip(),
                    "strpos(lower(e.name || ' ' || r.name || ' ' || r.place), lower(:text)) > 0");
            if (filter.high()) {
                conditions.add("r.color in ('red', 'orange')");
            }
            if (filter.raised()) {
                conditions.add("array_position(array['red', 'orange', 'yellow', 'blue'], r.color)"
                        + " < array_position(array['red', 'orange', 'yellow', 'blue'], r.previous_color)");
            }
        }

        private void with(String name, @Nullable Object value, String condition) {
            if (value != null && !"".equals(value)) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        String where() {
            return " where " + String.join(" and ", conditions) + " ";
        }
    }
}
