package org.anbiao.selfevaluation.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.anbiao.selfevaluation.standard.Edition.State;
import org.anbiao.selfevaluation.standard.EditionMapping;
import org.anbiao.selfevaluation.standard.MappingSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code standard_mapping} and {@code standard_mapping_item}. */
@Repository
public class MappingRows {

    private static final String OWN = " tenant_id = app_tenant() and from_edition = ? and to_edition = ? and state = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    MappingRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    private record Head(UUID id, String fromEdition, String toEdition, String state, int version) {}

    /** The own authority's in a state. */
    public Optional<EditionMapping> own(String from, String to, State state) {
        return ownHead(from, to, state).map(this::mapping);
    }

    private Optional<Head> ownHead(String from, String to, State state) {
        return jdbc.sql("select id, from_edition, to_edition, state, version from standard_mapping where" + OWN)
                .params(from, to, state.code())
                .query(Head.class)
                .optional();
    }

    /** What is published between two editions by the nearest authority from one upwards. */
    public Optional<EditionMapping> inForce(String from, String to, UUID tenantId) {
        return jdbc.sql("""
                        with recursive chain as (
                            select t.id, t.parent_id, 0 as depth from tenant t where t.id = :tenant
                            union all
                            select t.id, t.parent_id, c.depth + 1 from tenant t join chain c on t.id = c.parent_id)
                        select m.id, m.from_edition, m.to_edition, m.state, m.version
                        from standard_mapping m join chain c on c.id = m.tenant_id
                        where m.from_edition = :from and m.to_edition = :to and m.state = 'published'
                        order by c.depth limit 1
                        """)
                .param("tenant", tenantId)
                .param("from", from)
                .param("to", to)
                .query(Head.class)
                .optional()
                .map(this::mapping);
    }

    private EditionMapping mapping(Head head) {
        Map<String, SortedSet<String>> places = new LinkedHashMap<>();
        jdbc.sql("""
                        select from_item, to_item from standard_mapping_item where mapping_id = ?
                        order by string_to_array(from_item, '.')::int[], string_to_array(to_item, '.')::int[]
                        """).param(head.id()).query(row -> {
            SortedSet<String> later = places.computeIfAbsent(row.getString("from_item"), key -> new TreeSet<>());
            String place = row.getString("to_item");
            if (place != null) {
                later.add(place);
            }
        });
        return new EditionMapping(head.fromEdition(), head.toEdition(), State.of(head.state()), head.version(), places);
    }

    /** Own drafts and published ones of the own authority and those above it; withdrawn ones are left out. */
    public List<MappingSummary> all() {
        return jdbc.sql("""
                        select m.from_edition, m.to_edition, m.state, t.short_name, m.tenant_id = app_tenant() as own,
                               (select count(distinct i.from_item) from standard_mapping_item i where i.mapping_id = m.id) as decided
                        from standard_mapping m join tenant t on t.id = m.tenant_id
                        where m.state <> 'withdrawn'
                          and (m.tenant_id = app_tenant() or m.tenant_id in (select unnest(app_definers())))
                        order by m.tenant_id <> app_tenant(), m.changed_at desc
                        """)
                .query((row, number) -> new MappingSummary(
                        row.getString("from_edition"),
                        row.getString("to_edition"),
                        State.of(row.getString("state")),
                        row.getString("short_name"),
                        row.getBoolean("own"),
                        row.getInt("decided")))
                .list();
    }

    /** Decides about items in the draft, made from the published one if there is none; false if it was changed meanwhile. */
    public boolean decide(EditionMapping read, Map<String, ? extends Set<String>> decisions) {
        Optional<UUID> draft = draft(read);
        draft.ifPresent(id -> {
            batch.batchUpdate(
                    "delete from standard_mapping_item where mapping_id = ? and from_item = ?",
                    decisions.keySet().stream()
                            .map(place -> new Object[] {id, place})
                            .toList());
            insert(id, decisions);
        });
        return draft.isPresent();
    }

    /** Takes back what the draft says about an item; false if it was changed meanwhile. */
    public boolean reopen(EditionMapping read, String place) {
        Optional<UUID> draft = draft(read);
        draft.ifPresent(id -> jdbc.sql("delete from standard_mapping_item where mapping_id = ? and from_item = ?")
                .params(id, place)
                .update());
        return draft.isPresent();
    }

    private Optional<UUID> draft(EditionMapping read) {
        if (read.state() == State.DRAFT && read.version() > 0) {
            return jdbc.sql("""
                            update standard_mapping set version = version + 1, changed_at = now(),
                                   changed_by_name = coalesce(current_setting('app.member_name', true), '')
                            where tenant_id = app_tenant() and from_edition = ? and to_edition = ? and state = 'draft'
                              and version = ? returning id
                            """)
                    .params(read.from(), read.to(), read.version())
                    .query(UUID.class)
                    .optional();
        }
        Optional<UUID> made =
                jdbc.sql("""
                        insert into standard_mapping (from_edition, to_edition) values (?, ?)
                        on conflict (tenant_id, from_edition, to_edition, state) where state <> 'withdrawn' do nothing returning id
                        """).params(read.from(), read.to()).query(UUID.class).optional();
        made.ifPresent(id -> insert(id, read.places()));
        return made;
    }

    private void insert(UUID id, Map<String, ? extends Set<String>> places) {
        List<@Nullable Object[]> rows = new java.util.ArrayList<>();
        places.forEach((place, later) -> {
            if (later.isEmpty()) {
                rows.add(new Object[] {id, place, null});
            }
            later.forEach(one -> rows.add(new Object[] {id, place, one}));
        });
        batch.batchUpdate(
                "insert into standard_mapping_item (mapping_id, from_item, to_item) values (?, ?, ?::text)", rows);
    }

    /** Publishes the draft as it was read; false if it was changed meanwhile. */
    public boolean publish(EditionMapping read) {
        Optional<Head> draft = ownHead(read.from(), read.to(), State.DRAFT)
                .filter(head -> head.version() == read.version() && read.state() == State.DRAFT);
        draft.ifPresent(head -> {
            withdraw(read);
            jdbc.sql("update standard_mapping set state = 'published', published_at = now() where id = ?")
                    .param(head.id())
                    .update();
        });
        return draft.isPresent();
    }

    /** What is published between the same editions holds no longer. */
    public void withdraw(EditionMapping mapping) {
        jdbc.sql("update standard_mapping set state = 'withdrawn', changed_at = now() where" + OWN)
                .params(mapping.from(), mapping.to(), State.PUBLISHED.code())
                .update();
    }

    /** Removes the own draft. */
    public void discard(EditionMapping mapping) {
        jdbc.sql("delete from standard_mapping where" + OWN)
                .params(mapping.from(), mapping.to(), State.DRAFT.code())
                .update();
    }
}
