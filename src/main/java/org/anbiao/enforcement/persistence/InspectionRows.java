package org.anbiao.enforcement.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.Acting;
import org.anbiao.enforcement.CheckItem;
import org.anbiao.enforcement.Finding;
import org.anbiao.enforcement.Inspection;
import org.anbiao.enforcement.InspectionDraft;
import org.anbiao.enforcement.InspectionFilter;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.enforcement.InspectionListItem;
import org.anbiao.enforcement.InspectionResult;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code inspection}. */
@Repository
public class InspectionRows {

    private static final String FROM = """
            from inspection r join enterprise e on e.id = r.enterprise_id left join org_unit u on u.id = e.village_unit_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    InspectionRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(UUID id, Acting acting, InspectionDraft draft, @Nullable UUID signatureFileId) {
        jdbc.sql("""
                        insert into inspection (id, enterprise_id, acting_tenant_id, acting_unit_id, acting_name, kind, full_check,
                            inspected_on, inspectors, bodies, subjects, items, findings, result, order_number, order_due_on, note,
                            further_reason, photos, signed_by_name, signature_file_id, unsigned_reason, list_name)
                        values (:id, :enterprise, :tenant, :unit, :name, :kind, :full, :day, :inspectors, :bodies, :subjects,
                            cast(:items as jsonb), cast(:findings as jsonb), :result, :number, :due, :note,
                            :further, :photos, :signed, :signature, :unsigned, :list)
                        """)
                .param("id", id)
                .param("enterprise", draft.enterpriseId())
                .param("tenant", acting.tenantId())
                .param("unit", acting.unitId())
                .param("name", acting.name())
                .param("kind", draft.kind().code())
                .param("full", draft.fullCheck())
                .param("day", draft.inspectedOn())
                .param("inspectors", draft.inspectors().strip())
                .param("bodies", draft.bodies().strip())
                .param("subjects", draft.subjects().toArray(String[]::new))
                .param("items", written(draft.items()))
                .param("findings", written(draft.findings()))
                .param("result", draft.result().code())
                .param("number", draft.orderNumber().strip())
                .param("due", draft.orderDueOn())
                .param("note", draft.note().strip())
                .param("further", draft.furtherReason().strip())
                .param("photos", draft.photos().toArray(UUID[]::new))
                .param("signed", draft.signedByName().strip())
                .param("signature", signatureFileId)
                .param("unsigned", draft.unsignedReason().strip())
                .param("list", draft.listName().strip())
                .update();
    }

    public Optional<Inspection> find(UnitScope unit, UUID id) {
        return jdbc.sql("select r.*, e.name as enterprise_name " + FROM + "where r.id = :id and " + unit.condition("e"))
                .param("id", id)
                .param("unit", unit.unitId())
                .query(this::inspection)
                .optional();
    }

    /** Whether the same unit has recorded one of the enterprise on the day. */
    public boolean exists(Actor actor, UUID enterpriseId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from inspection where enterprise_id = :enterprise and inspected_on = :day
                            and tenant_id = :tenant and acting_unit_id is not distinct from cast(:unit as uuid))
                        """)
                .param("enterprise", enterpriseId)
                .param("day", day)
                .param("tenant", actor.tenantId())
                .param("unit", actor.unitId())
                .query(Boolean.class)
                .single();
    }

    /** Inspections of an enterprise from one day to another, the latest first, whoever checked. */
    public List<InspectionListItem> between(UUID enterpriseId, LocalDate from, LocalDate to) {
        return jdbc.sql("select r.*, e.name as enterprise_name, u.name as village " + FROM + """
                        where r.enterprise_id = ? and r.inspected_on between ? and ? order by r.inspected_on desc, r.id
                        """)
                .params(enterpriseId, from, to)
                .query(InspectionRows::item)
                .list();
    }

    public List<InspectionListItem> page(InspectionFilter filter, UnitScope unit, Actor actor, PageRequest page) {
        Narrowing narrowing = narrowing(filter, unit, actor);
        return jdbc.sql("select r.*, e.name as enterprise_name, u.name as village " + FROM + narrowing.where()
                        + "order by r.inspected_on desc, r.created_at desc, r.id offset :offset limit :limit")
                .params(narrowing.parameters())
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(InspectionRows::item)
                .list();
    }

    public long count(InspectionFilter filter, UnitScope unit, Actor actor) {
        Narrowing narrowing = narrowing(filter, unit, actor);
        return jdbc.sql("select count(*) " + FROM + narrowing.where())
                .params(narrowing.parameters())
                .query(Long.class)
                .single();
    }

    private static Narrowing narrowing(InspectionFilter filter, UnitScope unit, Actor actor) {
        InspectionKind kind = filter.kind();
        InspectionResult result = filter.result();
        Integer year = filter.year();
        Narrowing narrowing = new Narrowing(unit, actor.scope())
                .named(filter.text())
                .with("kind", kind == null ? null : kind.code(), "r.kind = :kind")
                .with("result", result == null ? null : result.code(), "r.result = :result")
                .with("enterprise", filter.enterpriseId(), "r.enterprise_id = :enterprise")
                .with("from", year == null ? null : LocalDate.of(year, 1, 1), "r.inspected_on >= :from")
                .with("to", year == null ? null : LocalDate.of(year, 12, 31), "r.inspected_on <= :to");
        if (filter.own()) {
            narrowing.with("tenant", actor.tenantId(), "r.tenant_id = :tenant");
            narrowing.with("acting", actor.unitId(), "r.acting_unit_id = :acting");
        }
        return narrowing;
    }

    private static InspectionListItem item(ResultSet row, int number) throws SQLException {
        String village = row.getString("village");
        return new InspectionListItem(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                village == null ? "" : village,
                row.getObject("inspected_on", LocalDate.class),
                InspectionKind.of(row.getString("kind")),
                row.getBoolean("full_check"),
                row.getString("acting_name"),
                InspectionResult.of(row.getString("result")),
                row.getInt("finding_count"),
                row.getObject("order_due_on", LocalDate.class),
                !row.getString("further_reason").isEmpty());
    }

    private Inspection inspection(ResultSet row, int number) throws SQLException {
        return new Inspection(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("acting_unit_id", UUID.class),
                row.getString("acting_name"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                InspectionKind.of(row.getString("kind")),
                row.getBoolean("full_check"),
                row.getObject("inspected_on", LocalDate.class),
                row.getString("inspectors"),
                row.getString("bodies"),
                list(row.getArray("subjects"), String.class),
                read(row.getString("items"), new TypeReference<List<CheckItem>>() {}),
                read(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                InspectionResult.of(row.getString("result")),
                row.getString("order_number"),
                row.getObject("order_due_on", LocalDate.class),
                row.getString("note"),
                row.getString("further_reason"),
                list(row.getArray("photos"), UUID.class),
                row.getString("signed_by_name"),
                row.getObject("signature_file_id", UUID.class),
                row.getString("unsigned_reason"),
                row.getString("recorded_by_name"),
                row.getString("list_name"));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Array array, Class<T> type) throws SQLException {
        return List.of((T[]) array.getArray());
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
