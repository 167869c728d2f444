package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.MissingCount;
import org.anbiao.selfevaluation.MissingCount.Side;

/** Who is missing, once by village and once by direct supervisor; each number opens its list. */
class MissingTables extends Div {

    MissingTables(UUID campaignId, List<MissingCount> counts) {
        addClassName("missing-tables");
        add(Words.meta(Texts.get("selfevaluation.missing.explained")));
        Div tables = new Div(table(campaignId, Side.VILLAGE, counts), table(campaignId, Side.DEPARTMENT, counts));
        tables.addClassName("missing-sides");
        add(tables);
    }

    private static Div table(UUID campaignId, Side side, List<MissingCount> counts) {
        Grid<MissingCount> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addColumn(MissingCount::name)
                .setHeader(Texts.get("selfevaluation.missing." + side.name().toLowerCase(java.util.Locale.ROOT)))
                .setFlexGrow(1);
        grid.addColumn(MissingCount::taking)
                .setHeader(Texts.get("selfevaluation.missing.taking"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        grid.addComponentColumn(count -> number(campaignId, side, count))
                .setHeader(Texts.get("selfevaluation.missing.count"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        grid.setItems(counts.stream().filter(count -> count.side() == side).toList());
        return new Div(
                new H3(Texts.get("selfevaluation.missing.by-" + side.name().toLowerCase(java.util.Locale.ROOT))), grid);
    }

    private static com.vaadin.flow.component.Component number(UUID campaignId, Side side, MissingCount count) {
        if (count.missing() == 0 || side == Side.DEPARTMENT) {
            return new Span(String.valueOf(count.missing()));
        }
        RouterLink link = new RouterLink(String.valueOf(count.missing()), EvaluationsView.class);
        link.setQueryParameters(
                Addresses.parameters(Addresses.CAMPAIGN, campaignId, "progress", "MISSING", "village", count.id()));
        return link;
    }
}
