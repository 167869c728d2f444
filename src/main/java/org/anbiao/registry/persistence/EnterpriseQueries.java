package org.anbiao.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.PageRequest;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.EnterpriseSheetRow;
import org.anbiao.registry.EnterpriseStatus;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SizeClassBasis;
import org.anbiao.registry.SubjectKind;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages of the list of enterprises. A fragment is looked for inside the actor's scope only: under row-level security a
 * trigram index cannot serve {@code like}, and the indexes on the area and the supervisor narrow the rows first.
 */
@Repository
public class EnterpriseQueries {

    /**
     * What the actor follows: by the area, by the supervision, by the view of other departments. One branch each, because an
     * index serves each, but none serves the three joined by "or"; the last one has an index of the few that have viewers.
     */
    private static final String FOLLOWED = """
            (select * from enterprise where area_tenant_id = any(:scope)
             union all
             select * from enterprise where supervisor_tenant_id = any(:scope) and not area_tenant_id = any(:scope)
             union all
             select * from enterprise where viewer_tenant_ids <> '{}' and viewer_tenant_ids && :scope
               and not area_tenant_id = any(:scope) and not supervisor_tenant_id = any(:scope)) e
            """;

    /** What a village, a part of a town or a grid cell follows: it lies in the actor's own area, so that one branch is enough. */
    private static final String OF_PLACE = "(select * from enterprise where area_tenant_id = any(:scope)) e\n";

    private static final String JOINED = """
            join org_unit v on v.id = e.village_unit_id
            join tenant area on area.id = e.area_tenant_id
            join tenant sup on sup.id = e.supervisor_tenant_id
            left join org_unit unit on unit.id = e.supervisor_unit_id
            """;
    private static final String COLOR = """
            (select g.color from enterprise_risk_grade g where g.enterprise_id = e.id
             order by g.assessed_on desc, g.created_at desc limit 1)""";
    /** The latest colours of all enterprises at once: for a whole list one scan instead of a look-up for each row. */
    private static final String COLORS = """
            left join (select distinct on (enterprise_id) enterprise_id, color from enterprise_risk_grade
                       order by enterprise_id, assessed_on desc, created_at desc) c on c.enterprise_id = e.id
            """;

    private static final String COLUMNS = """
            select e.id, e.code, e.name, e.subject_kind, e.category, area.short_name as area_name, v.name as village_name,
                   e.size_class, e.size_class_basis, concat_ws(' · ', sup.short_name, unit.name) as supervisor_name,
                   e.status, e.address, e.contact_phone, e.key_enterprise, e.high_risk, """;
    // as many rows are fetched from the database at once while a list is streamed
    private static final int FETCH = 1_000;
    /** For the sort of a whole list; until the end of the transaction. The server's default sorts 100,000 rows on disk. */
    private static final String MEMORY = "select set_config('work_mem', '96MB', true)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final PersonalCipher cipher;

    EnterpriseQueries(JdbcClient jdbc, NamedParameterJdbcTemplate template, PersonalCipher cipher) {
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.template = template;
    }

    /** One page, by village and name. */
    public List<EnterpriseListItem> page(EnterpriseFilter filter, UnitScope unit, List<UUID> scope, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String where = where(filter, unit, scope, params);
        params.put("limit", page.limit());
        params.put("offset", page.offset());
        return jdbc.sql(COLUMNS + COLOR + " as color from " + followed(unit) + JOINED + where
                        + " order by area.code, v.ord, v.name, e.name, e.id limit :limit offset :offset")
                .params(params)
                .query(this::item)
                .list();
    }

    public long count(EnterpriseFilter filter, UnitScope unit, List<UUID> scope) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String where = where(filter, unit, scope, params);
        return jdbc.sql("select count(*) from " + followed(unit) + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Every row of the list in its order, handed on while it is read; must run in a transaction. */
    public void stream(
            EnterpriseFilter filter, UnitScope unit, List<UUID> scope, Consumer<EnterpriseSheetRow> consumer) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String where = where(filter, unit, scope, params);
        jdbc.sql(MEMORY).query(String.class).single();
        // a template of its own: the fetch size must not change other statements
        var streaming = new org.springframework.jdbc.core.JdbcTemplate(
                java.util.Objects.requireNonNull(template.getJdbcTemplate().getDataSource()));
        streaming.setFetchSize(FETCH);
        new NamedParameterJdbcTemplate(streaming)
                .query(
                        COLUMNS
                                + "s.name as sector_name, e.staff_count, e.revenue_yuan, e.tags, e.entered_on, c.color from "
                                + followed(unit) + JOINED + COLORS + "left join sector s on s.id = e.sector_id" + where
                                + " order by area.code, v.ord, v.name, e.name, e.id",
                        new MapSqlParameterSource(params),
                        row -> {
                            consumer.accept(sheetRow(row));
                        });
    }

    private static String followed(UnitScope unit) {
        return switch (unit.reach()) {
            case VILLAGE, TOWN, GRID -> OF_PLACE;
            case AUTHORITY, SUPERVISOR -> FOLLOWED;
        };
    }

    private static String where(
            EnterpriseFilter filter, UnitScope unit, List<UUID> scope, Map<String, @Nullable Object> params) {
        List<String> conditions = new ArrayList<>();
        params.put("scope", scope.toArray(UUID[]::new));
        conditions.add(unit.condition("e"));
        params.put("unit", unit.unitId());
        if (!filter.text().isEmpty()) {
            conditions.add("(e.name ilike :text or e.code ilike :text or e.address ilike :text)");
            params.put("text", "%" + escape(filter.text()) + "%");
        }
        equal(conditions, params, "e.area_tenant_id", "area", filter.areaTenantId());
        equal(conditions, params, "e.village_unit_id", "village", filter.villageUnitId());
        equal(conditions, params, "e.subject_kind", "kind", EnterpriseRepository.key(filter.kind(), SubjectKind::key));
        equal(
                conditions,
                params,
                "e.category",
                "category",
                EnterpriseRepository.key(filter.category(), PlaceCategory::key));
        equal(
                conditions,
                params,
                "e.status",
                "status",
                EnterpriseRepository.key(filter.status(), EnterpriseStatus::key));
        marks(filter, conditions, params);
        return " where " + String.join(" and ", conditions);
    }

    private static void marks(EnterpriseFilter filter, List<String> conditions, Map<String, @Nullable Object> params) {
        if (EnterpriseFilter.NONE.equals(filter.sizeClass())) {
            conditions.add("e.size_class_basis = 'unclassified'");
        } else {
            equal(conditions, params, "e.size_class", "size", filter.sizeClass());
        }
        if (EnterpriseFilter.NONE.equals(filter.color())) {
            conditions.add("not exists (select 1 from enterprise_risk_grade g where g.enterprise_id = e.id)");
        } else {
            equal(conditions, params, COLOR, "color", filter.color());
        }
        if (EnterpriseFilter.KEY_ENTERPRISE.equals(filter.mark())) {
            conditions.add("e.key_enterprise");
        } else if (EnterpriseFilter.HIGH_RISK.equals(filter.mark())) {
            conditions.add("e.high_risk");
        } else if (filter.mark() != null) {
            conditions.add(":mark = any(e.tags)");
            params.put("mark", filter.mark());
        }
    }

    private static void equal(
            List<String> conditions,
            Map<String, @Nullable Object> params,
            String column,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            params.put(name, value);
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private EnterpriseSheetRow sheetRow(ResultSet row) throws SQLException {
        String sector = row.getString("sector_name");
        return new EnterpriseSheetRow(
                item(row, 0),
                sector == null ? "" : sector,
                row.getObject("staff_count", Integer.class),
                row.getBigDecimal("revenue_yuan"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getObject("entered_on", LocalDate.class));
    }

    private EnterpriseListItem item(ResultSet row, int number) throws SQLException {
        return new EnterpriseListItem(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                SubjectKind.of(row.getString("subject_kind")),
                EnterpriseRepository.constant(row.getString("category"), PlaceCategory::of),
                row.getString("area_name"),
                row.getString("village_name"),
                EnterpriseRepository.constant(row.getString("size_class"), SizeClass::of),
                SizeClassBasis.of(row.getString("size_class_basis")),
                row.getString("supervisor_name"),
                EnterpriseRepository.constant(row.getString("color"), RiskColor::of),
                EnterpriseStatus.of(row.getString("status")),
                row.getString("address"),
                Masked.number(cipher.decrypt(row.getString("contact_phone"))),
                row.getBoolean("key_enterprise"),
                row.getBoolean("high_risk"));
    }
}
