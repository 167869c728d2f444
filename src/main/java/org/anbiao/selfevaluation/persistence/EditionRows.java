package org.anbiao.selfevaluation.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.standard.Applicability;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Edition.State;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.EditionSummary;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions that authorities keep themselves. Drafts reach the offices of their own authority only. */
@Repository
public class EditionRows {

    private static final String REACHES =
            "(e.state <> 'draft' or e.tenant_id = (select app_tenant()) and (select app_office()) is not null)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    EditionRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** All that reach the actor, by standard and edition. */
    public List<EditionSummary> all() {
        return summaries(REACHES, "e.standard_name, e.valid_from desc, e.label");
    }

    private List<EditionSummary> summaries(String condition, String order) {
        return jdbc.sql("""
                        select e.*, t.short_name,
                               (select count(*) from standard_item i where i.edition_id = e.id) as item_count
                        from standard_edition e join tenant t on t.id = e.tenant_id
                        where %s order by %s
                        """.formatted(condition, order))
                .query((row, number) -> new EditionSummary(
                        row.getString("id"),
                        standard(row),
                        row.getString("label"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        ScoringMethod.of(row.getString("points_method")),
                        row.getBigDecimal("full_score"),
                        State.of(row.getString("state")),
                        row.getObject("tenant_id", UUID.class),
                        row.getString("short_name"),
                        row.getInt("item_count")))
                .list();
    }

    /** One without its tree. */
    public Optional<Edition> head(UUID id) {
        return jdbc.sql("select e.* from standard_edition e where e.id = ? and " + REACHES)
                .param(id)
                .query(EditionRows::head)
                .optional();
    }

    private static Edition head(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getString("id"),
                standard(row),
                row.getString("label"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ScoringMethod.of(row.getString("points_method")),
                row.getBigDecimal("full_score"),
                row.getString("note"),
                State.of(row.getString("state")),
                row.getObject("tenant_id", UUID.class),
                row.getInt("version"),
                List.of());
    }

    private static Standard standard(ResultSet row) throws SQLException {
        return new Standard(
                row.getString("standard_code"),
                row.getString("standard_name"),
                row.getString("standard_number"),
                StandardType.of(row.getString("standard_type")).orElseThrow());
    }

    private record ElementRow(
            UUID id,
            @Nullable UUID parentId,
            String title,
            @Nullable BigDecimal ownMarks) {}

    /** The whole tree of one. */
    public List<Element> elements(UUID editionId) {
        Map<UUID, List<Item>> items = items(editionId);
        Map<UUID, ElementRow> firsts = new LinkedHashMap<>();
        Map<UUID, List<Section>> sections = new LinkedHashMap<>();
        for (ElementRow row :
                jdbc.sql("""
                        select id, parent_id, title, own_marks from standard_element where edition_id = ?
                        order by parent_id nulls first, ord
                        """).param(editionId).query(ElementRow.class).list()) {
            if (row.parentId() == null) {
                firsts.put(row.id(), row);
                sections.put(row.id(), new ArrayList<>());
            } else {
                sections.getOrDefault(row.parentId(), new ArrayList<>())
                        .add(new Section("", row.title(), items.getOrDefault(row.id(), List.of())));
            }
        }
        List<Element> elements = new ArrayList<>();
        firsts.forEach((id, first) ->
                elements.add(new Element("", first.title(), first.ownMarks(), sections.getOrDefault(id, List.of()))));
        return elements;
    }

    private Map<UUID, List<Item>> items(UUID editionId) {
        Map<UUID, List<Item>> items = new LinkedHashMap<>();
        jdbc.sql("select * from standard_item where edition_id = ? order by ord")
                .param(editionId)
                .query(row -> {
                    items.computeIfAbsent(row.getObject("element_id", UUID.class), id -> new ArrayList<>())
                            .add(new Item(
                                    "",
                                    row.getString("content"),
                                    row.getString("guidance"),
                                    row.getString("legal_basis"),
                                    row.getString("evidence_wanted"),
                                    row.getString("applies_to"),
                                    row.getBigDecimal("score"),
                                    applicability(row)));
                });
        return items;
    }

    private static Applicability applicability(ResultSet row) throws SQLException {
        return new Applicability(
                texts(row, "for_classes").stream().map(SubjectClass::of).toList(), texts(row, "for_sectors"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Whether the authority has an edition of this name already. */
    public boolean exists(String standardCode, String label) {
        return jdbc.sql("""
                        select exists (select 1 from standard_edition
                                       where tenant_id = app_tenant() and standard_code = ? and label = ?)
                        """).params(standardCode, label).query(Boolean.class).single();
    }

    /**
     * A new draft without a tree.
     *
     * @param from key of the edition whose tree it will have; empty without
     */
    public UUID insert(EditionHead head, String from) {
        return jdbc.sql("""
                        insert into standard_edition (standard_code, standard_name, standard_number, standard_type, label,
                                                      valid_from, valid_to, points_method, full_score, note, from_edition)
                        values (:code, :name, :number, :type, :label, :from, cast(:to as date), :method, 0, :note, :copied)
                        returning id
                        """)
                .param("code", head.standard().code())
                .param("name", head.standard().name())
                .param("number", head.standard().number())
                .param("type", head.standard().type().code())
                .param("label", head.label())
                .param("from", head.validFrom())
                .param("to", head.validTo(), Types.DATE)
                .param("method", head.method().code())
                .param("note", head.note())
                .param("copied", from)
                .query(UUID.class)
                .single();
    }

    /** Replaces the tree of a draft; false if it was changed meanwhile, or is no draft any more. */
    public boolean replace(Edition edition) {
        UUID id = UUID.fromString(edition.key());
        int changed = jdbc.sql("""
                        update standard_edition set version = version + 1, points_method = ?, full_score = ?
                        where id = ? and version = ? and state = 'draft'
                        """)
                .params(edition.method().code(), edition.fullScore(), id, edition.version())
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from standard_element where edition_id = ?").param(id).update();
        List<@Nullable Object[]> elements = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        for (Element element : edition.elements()) {
            UUID elementId = UUID.randomUUID();
            elements.add(
                    new @Nullable Object[] {elementId, id, null, element.title(), element.ownMarks(), elements.size()});
            for (Section section : element.sections()) {
                UUID sectionId = UUID.randomUUID();
                elements.add(new @Nullable Object[] {sectionId, id, elementId, section.title(), null, elements.size()});
                section.items().forEach(item -> items.add(row(id, sectionId, item, items.size())));
            }
        }
        batch.batchUpdate(
                "insert into standard_element (id, edition_id, parent_id, title, own_marks, ord)"
                        + " values (?, ?, ?::uuid, ?, ?::numeric, ?)",
                elements);
        batch.batchUpdate("""
                insert into standard_item (edition_id, element_id, content, guidance, legal_basis, evidence_wanted, applies_to,
                                           score, for_classes, for_sectors, ord)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?)
                """, items);
        return true;
    }

    private static Object[] row(UUID editionId, UUID sectionId, Item item, int ord) {
        return new Object[] {
            editionId,
            sectionId,
            item.text(),
            item.guidance(),
            item.basis(),
            item.evidence(),
            item.appliesTo(),
            item.score(),
            array(item.applicability().classes().stream().map(SubjectClass::code)),
            array(item.applicability().sectors().stream()),
            ord
        };
    }

    private static String array(Stream<String> texts) {
        return texts.map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Moves an edition on; false if it was not in the former state. */
    public boolean move(UUID id, State from, State to) {
        String stamp = to == State.PUBLISHED ? "published_at" : "withdrawn_at";
        return jdbc.sql("update standard_edition set state = ?, version = version + 1, " + stamp
                                + " = now() where id = ? and state = ?")
                        .params(to.code(), id, from.code())
                        .update()
                == 1;
    }

    /** Removes a draft; false if it is none any more. */
    public boolean deleteDraft(UUID id) {
        return jdbc.sql("delete from standard_edition where id = ? and state = 'draft'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Key of the edition that an own one was copied from. */
    public Optional<String> origin(UUID id) {
        return jdbc.sql("select from_edition from standard_edition where id = ? and from_edition <> ''")
                .param(id)
                .query(String.class)
                .optional();
    }

    /**
     * What authorities above the actor's published, withdrawn editions as well: by authority and standard, the earliest first. A
     * sister department's concern its own line only.
     */
    public List<EditionSummary> above() {
        return summaries("""
                e.state <> 'draft' and e.tenant_id <> app_tenant() and e.tenant_id in (select unnest(app_definers()))
                and not exists (select 1 from tenant own where own.id = app_tenant() and own.kind = 'department'
                                and t.kind = 'department' and t.parent_id is not distinct from own.parent_id)
                """, "t.short_name, e.standard_name, e.standard_code, e.valid_from, e.published_at");
    }

    /** Own editions that were copied from another one, with that one's key. */
    public Map<String, String> copied() {
        Map<String, String> copied = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, from_edition from standard_edition
                        where tenant_id = app_tenant() and from_edition <> '' and state <> 'withdrawn' order by created_at
                        """).query(row -> {
            copied.put(row.getString("id"), row.getString("from_edition"));
        });
        return copied;
    }
}
