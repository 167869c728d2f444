package org.anbiao.tenantdata.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.LabelledProgress;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenantdata.Departure;
import org.anbiao.tenantdata.Departure.KeptLine;
import org.anbiao.tenantdata.Departure.TableLine;
import org.anbiao.tenantdata.Departures;

/** What is deleted and for how many, what stays and why: a line for each kind of record. */
class DeparturePlan extends Div {

    DeparturePlan(Departures departures, Departure departure) {
        add(new H3(Texts.get("tenantdata.departure.plan-title")));
        List<TableLine> lines = departures.lines(departure.id());
        if (departure.plannedAt() == null || lines.isEmpty()) {
            add(new EmptyState(
                    Texts.get("tenantdata.departure.plan-none"), Texts.get("tenantdata.departure.plan-none-hint")));
            return;
        }
        Map<String, List<KeptLine>> kept =
                departures.kept(departure.id()).stream().collect(Collectors.groupingBy(KeptLine::table));
        long delete = sum(lines, TableLine::toDelete);
        Span total = new Span(Texts.get(
                "tenantdata.departure.plan-total",
                delete,
                sum(lines, TableLine::kept),
                DateField.minute(departure.plannedAt()),
                sum(lines, TableLine::deleted)));
        total.addClassName("card-meta");
        add(total);
        if (departure.state() == Departure.State.RUNNING && delete > 0) {
            add(new LabelledProgress(delete, Math.min(delete, sum(lines, TableLine::deleted))));
        }
        add(grid(lines, kept));
    }

    private static long sum(List<TableLine> lines, ToLongFunction<TableLine> number) {
        return lines.stream().mapToLong(number).sum();
    }

    private static Grid<TableLine> grid(List<TableLine> lines, Map<String, List<KeptLine>> kept) {
        Grid<TableLine> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(line -> word(line.table()))
                .setHeader(Texts.get("tenantdata.departure.column.table"))
                .setWidth("12rem")
                .setFlexGrow(0)
                .setFrozen(true);
        number(grid, "to-delete", TableLine::toDelete);
        number(grid, "kept", TableLine::kept);
        number(grid, "deleted", TableLine::deleted);
        grid.addColumn(line -> why(line, kept.getOrDefault(line.table(), List.of())))
                .setHeader(Texts.get("tenantdata.departure.column.why"))
                .setWidth("18rem")
                .setFlexGrow(1);
        grid.setItems(lines);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private static void number(Grid<TableLine> grid, String column, ToLongFunction<TableLine> number) {
        grid.addColumn(line -> String.format("%,d", number.applyAsLong(line)))
                .setHeader(Texts.get("tenantdata.departure.column." + column))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private static String why(TableLine line, List<KeptLine> reasons) {
        if (line.kept() == 0) {
            return "";
        }
        if (reasons.isEmpty()) {
            String table = line.table();
            return Texts.get(
                    table.startsWith("audit_")
                            ? "tenantdata.departure.why.record"
                            : table.startsWith("tenant_departure")
                                    ? "tenantdata.departure.why.departure"
                                    : "tenantdata.departure.why.name");
        }
        return reasons.stream()
                .map(reason -> Texts.get("tenantdata.departure.why." + reason.reason(), reason.rows()))
                .collect(Collectors.joining(Texts.get("tenantdata.departure.semicolon")));
    }

    private static String word(String table) {
        String key = "tenantdata.table." + table;
        return Texts.has(key) ? Texts.get(key) : table;
    }
}
