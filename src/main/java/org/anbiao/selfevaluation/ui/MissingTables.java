package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.selfevaluation.MissingCount;
import org.anbiao.selfevaluation.MissingCount.Side;

/** Who is missing, once by village and once by direct supervisor; each number opens its list. */
class MissingTables extends Div {

    MissingTables(CampaignYear campaign, List<MissingCount> counts) {
        addClassName("missing-tables");
        LocalDate due = campaign.dueOn();
        if (due != null) {
            add(new Div(Words.meta(Texts.get("selfevaluation.missing.due", DateField.format(due)))));
        }
        add(Words.meta(Texts.get("selfevaluation.missing.explained")));
        UUID campaignId = campaign.id();
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
        grid.addComponentColumn(count -> number(campaignId, count, "WAITING", count.waiting()))
                .setHeader(Texts.get("selfevaluation.missing.waiting"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        grid.addComponentColumn(count -> number(campaignId, count, "MISSING", count.missing()))
                .setHeader(Texts.get("selfevaluation.missing.count"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        grid.setItems(counts.stream().filter(count -> count.side() == side).toList());
        return new Div(
                new H3(Texts.get("selfevaluation.missing.by-" + side.name().toLowerCase(java.util.Locale.ROOT))), grid);
    }

    private static Component number(UUID campaignId, MissingCount count, String progress, long number) {
        if (number == 0) {
            return new Span("0");
        }
        RouterLink link = new RouterLink(String.valueOf(number), EvaluationsView.class);
        link.setQueryParameters(Addresses.parameters(
                Addresses.CAMPAIGN,
                campaignId,
                "progress",
                progress,
                count.side() == Side.VILLAGE ? "village" : "supervisor",
                count.id()));
        return link;
    }
}
