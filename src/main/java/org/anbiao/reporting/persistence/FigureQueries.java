package org.anbiao.reporting.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.reporting.CellCount;
import org.anbiao.reporting.CellEvidence;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.Measure;
import org.anbiao.reporting.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Computes figures set-based: one statement, whatever the number of cells and enterprises. */
@Repository
public class FigureQueries {

    private final JdbcClient jdbc;
    private final FactViews views;

    FigureQueries(JdbcClient jdbc, FactViews views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    /** The figures of the cells whose fact is recorded, in the unit of the fact (yuan, not 万元). */
    public Map<CellKey, BigDecimal> count(List<CellCount> cells, Scope scope) {
        Map<CellKey, BigDecimal> figures = new HashMap<>();
        ask(cells, scope, false, (authority, found) -> figures.putAll(found));
        return figures;
    }

    /** As {@link #count}, for every authority of the scope by itself; an authority without any row is left out. */
    public Map<UUID, Map<CellKey, BigDecimal>> countByTenant(List<CellCount> cells, Scope scope) {
        Map<UUID, Map<CellKey, BigDecimal>> figures = new HashMap<>();
        ask(cells, scope, true, (authority, found) -> figures.computeIfAbsent(
                        Objects.requireNonNull(authority), id -> new HashMap<>())
                .putAll(found));
        return figures;
    }

    /** One statement for all facts, so that the units of the scope are selected once. */
    private void ask(
            List<CellCount> cells,
            Scope scope,
            boolean byTenant,
            BiConsumer<@Nullable UUID, Map<CellKey, BigDecimal>> figures) {
        List<List<CellCount>> questions = questions(cells);
        if (questions.isEmpty()) {
            return;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        String scoped = "";
        for (List<CellCount> asked : questions) {
            FactStatement statement = new FactStatement(asked.get(0).measure().fact(), scope, views, parameters);
            scoped = statement.withOnce();
            parts.add("select " + parts.size() + ", f.* from (" + statement.figures(asked, byTenant) + ") f");
        }
        jdbc.sql(scoped + String.join(" union all ", parts)).params(parameters).query(row -> {
            BigDecimal[] found = (BigDecimal[]) row.getArray(3).getArray();
            List<CellCount> asked = questions.get(row.getInt(1));
            Map<CellKey, BigDecimal> byCell = new HashMap<>();
            for (int i = 0; i < found.length; i++) {
                byCell.put(asked.get(i).key(), found[i]);
            }
            figures.accept(row.getObject(2, UUID.class), byCell);
        });
    }

    /** Cells that one part answers: those of a fact, and apart from them those that count distinct values of it. */
    private List<List<CellCount>> questions(List<CellCount> cells) {
        return byFact(cells).values().stream()
                .flatMap(asked ->
                        asked.stream()
                                .collect(Collectors.partitioningBy(FactStatement::countsValues))
                                .values()
                                .stream())
                .filter(asked -> !asked.isEmpty())
                .toList();
    }

    /** The records behind the cells, as they are now: what is frozen when a report is sent. */
    public Map<CellKey, Records> records(List<CellCount> cells, Scope scope) {
        Map<CellKey, Records> records = new HashMap<>();
        byFact(cells).forEach((fact, asked) -> {
            FactStatement statement = new FactStatement(fact, scope, views);
            String id = fact.registry() ? "s.enterprise_id" : "f.fact_id";
            String columns = asked.stream()
                    .map(statement::condition)
                    .map(when -> "array_agg(distinct s.enterprise_id) filter (where " + when + "), array_agg(distinct "
                            + id + ") filter (where " + when + ")")
                    .collect(Collectors.joining(", "));
            records.putAll(jdbc.sql(statement.select(columns))
                    .params(statement.parameters())
                    .query((row, number) -> records(row, asked))
                    .single());
        });
        return records;
    }

    /** One page of the list behind a cell, as it is now; one entry per thing that is counted. */
    public PagedList<CellEvidence> evidence(CellCount cell, Scope scope, PageRequest page) {
        Measure measure = cell.measure();
        Measure.Fact fact = measure.fact();
        if (!views.recorded(fact)) {
            return new PagedList<>(List.of(), 0);
        }
        FactStatement statement = new FactStatement(fact, scope, views);
        String when = statement.condition(cell);
        String hits = statement.with() + ", hits as (select " + EvidenceColumns.of(measure) + statement.from()
                + " where " + when + " group by " + EvidenceColumns.groups(measure) + ")";
        Map<String, Object> parameters = new HashMap<>(statement.parameters());
        long total = jdbc.sql(hits + " select count(*) from hits")
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("limit", page.limit());
        parameters.put("offset", page.offset());
        return new PagedList<>(
                jdbc.sql(hits + EvidenceColumns.PAGE)
                        .params(parameters)
                        .query(FigureQueries::evidence)
                        .list(),
                total);
    }

    /** Enterprises and records behind one cell. */
    public record Records(List<UUID> enterpriseIds, List<UUID> recordIds) {}

    static CellEvidence evidence(ResultSet row, int number) throws SQLException {
        return new CellEvidence(
                row.getObject("enterprise_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit_name"),
                row.getObject("on_date", java.time.LocalDate.class),
                row.getString("label"),
                row.getString("record_kind"),
                row.getObject("record_id", UUID.class),
                row.getBigDecimal("amount"));
    }

    private Map<Measure.Fact, List<CellCount>> byFact(List<CellCount> cells) {
        return cells.stream()
                .filter(cell -> views.recorded(cell.measure().fact()))
                .collect(Collectors.groupingBy(
                        cell -> cell.measure().fact(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static Map<CellKey, Records> records(ResultSet row, List<CellCount> cells) throws SQLException {
        Map<CellKey, Records> records = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            records.put(cells.get(i).key(), new Records(ids(row.getArray(2 * i + 1)), ids(row.getArray(2 * i + 2))));
        }
        return records;
    }

    static List<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Stream.of((UUID[]) array.getArray()).filter(Objects::nonNull).toList();
    }
}
