package org.anbiao.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.reporting.persistence.FactViews;
import org.anbiao.reporting.persistence.FigureQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the cells of a form from live facts, as of any day. Row-level security holds the answer to what the actor
 * may see; the scope names the enterprises a row speaks about.
 */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class FigureService {

    private static final int MONEY_DECIMALS = 4;

    private final MeasureReadings readings;
    private final FigureQueries queries;
    private final FactViews views;

    FigureService(MeasureReadings readings, FigureQueries queries, FactViews views) {
        this.readings = readings;
        this.queries = queries;
        this.views = views;
    }

    /** The cells of the form's row for the side of the scope; empty when the form has no such row. */
    public Map<CellKey, Figure> compute(FormDefinition form, Scope scope) {
        List<CellCount> cells = cells(form, scope);
        Map<CellKey, BigDecimal> counted = queries.count(cells, scope);
        return figures(cells, counted);
    }

    /** As {@link #compute}, for every authority of the scope by itself; one without any enterprise is left out. */
    public Map<UUID, Map<CellKey, Figure>> computeByTenant(FormDefinition form, Scope scope) {
        List<CellCount> cells = cells(form, scope);
        Map<UUID, Map<CellKey, Figure>> result = new HashMap<>();
        queries.countByTenant(cells, scope).forEach((tenant, counted) -> result.put(tenant, figures(cells, counted)));
        return result;
    }

    /** One page of the list behind a cell, as it is now. */
    public PagedList<CellEvidence> evidence(FormDefinition form, CellKey key, Scope scope, PageRequest page) {
        return queries.evidence(count(form, key, scope.asOf()), scope, page);
    }

    /** The records behind every cell of the row, as they are now. */
    Map<CellKey, FigureQueries.Records> records(FormDefinition form, Scope scope) {
        return queries.records(cells(form, scope), scope);
    }

    /** What a cell asks of the facts on a day; throws IllegalArgumentException when the form has no such cell. */
    CellCount count(FormDefinition form, CellKey key, LocalDate day) {
        return form.cells().stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .map(cell -> CellCount.of(cell, readings.of(cell.column().measureId(), day)))
                .orElseThrow(() -> new IllegalArgumentException("no cell " + key));
    }

    /** What a column counts, as it is read by the actor's authority on a day. */
    Measure measure(String measureId, LocalDate day) {
        return readings.of(measureId, day);
    }

    private List<CellCount> cells(FormDefinition form, Scope scope) {
        List<CellCount> cells = new ArrayList<>();
        form.row(scope.side()).ifPresent(row -> form.cells(row)
                .forEach(cell ->
                        cells.add(CellCount.of(cell, readings.of(cell.column().measureId(), scope.asOf())))));
        return cells;
    }

    private Map<CellKey, Figure> figures(List<CellCount> cells, Map<CellKey, BigDecimal> counted) {
        Map<CellKey, Figure> figures = new HashMap<>();
        for (CellCount cell : cells) {
            BigDecimal value = counted.getOrDefault(cell.key(), BigDecimal.ZERO);
            figures.put(
                    cell.key(),
                    new Figure(
                            printed(cell.measure(), value),
                            views.recorded(cell.measure().fact())));
        }
        return figures;
    }

    /** Yuan become 万元 once, at the end, so that no sum is made of rounded figures. */
    private static BigDecimal printed(Measure measure, BigDecimal value) {
        return measure.count() instanceof Measure.Count.Sum sum && sum.per() > 1
                ? value.divide(BigDecimal.valueOf(sum.per()), MONEY_DECIMALS, RoundingMode.HALF_UP)
                : value;
    }
}
