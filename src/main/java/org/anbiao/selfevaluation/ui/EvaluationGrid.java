package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.EvaluationDirectory;
import org.anbiao.selfevaluation.EvaluationFilter;
import org.anbiao.selfevaluation.EvaluationListItem;
import org.jspecify.annotations.Nullable;

/** Enterprises with how far their evaluation is, a page at a time. */
class EvaluationGrid extends Grid<EvaluationListItem> {

    private static final int PAGE = 50;

    private final transient EvaluationDirectory directory;

    EvaluationGrid(EvaluationDirectory directory) {
        this.directory = directory;
    }

    /** Shows the enterprises of a campaign that match. */
    void fill(UUID campaignId, EvaluationFilter filter) {
        removeAllColumns();
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        setPageSize(PAGE);
        addComponentColumn(item -> name(campaignId, item))
                .setHeader(Texts.get("selfevaluation.list.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setFrozen(true);
        addColumn(EvaluationListItem::village)
                .setHeader(Texts.get("selfevaluation.list.village"))
                .setAutoWidth(true);
        addColumn(EvaluationListItem::supervisor)
                .setHeader(Texts.get("selfevaluation.list.supervisor"))
                .setAutoWidth(true);
        addComponentColumn(EvaluationGrid::state)
                .setHeader(Texts.get("selfevaluation.list.state"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addColumn(item -> item.items() == 0 ? "" : item.answered() + " / " + item.items())
                .setHeader(Texts.get("selfevaluation.list.answered"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(EvaluationGrid::result)
                .setHeader(Texts.get("selfevaluation.list.percent"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(EvaluationGrid::open)
                .setHeader(Texts.get("selfevaluation.list.open"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(item -> day(item.completedOn()))
                .setHeader(Texts.get("selfevaluation.list.completed"))
                .setAutoWidth(true);
        setItems(DataProvider.fromCallbacks(
                query ->
                        directory
                                .list(campaignId, filter, new PageRequest(query.getOffset(), query.getLimit()))
                                .rows()
                                .stream(),
                query -> (int) directory.count(campaignId, filter)));
    }

    private static String result(EvaluationListItem item) {
        if (item.isWithoutPoints()) {
            return Texts.get("selfevaluation.list.met", String.valueOf(item.met()), String.valueOf(item.applicable()));
        }
        return item.percent() == null ? "" : Words.number(item.percent());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DateField.format(day);
    }

    private static Component name(UUID campaignId, EvaluationListItem item) {
        RouterLink link = item.evaluationId() == null
                ? new RouterLink(
                        item.name(), EvaluationView.class, item.enterpriseId().toString())
                : new RouterLink(
                        item.name(), ReportView.class, item.evaluationId().toString());
        link.setQueryParameters(Addresses.parameters(Addresses.CAMPAIGN, campaignId));
        return link;
    }

    private static Component open(EvaluationListItem item) {
        if (item.openImprovements() == 0) {
            return new Span("");
        }
        RouterLink link = new RouterLink(String.valueOf(item.openImprovements()), ImprovementsView.class);
        link.setQueryParameters(Addresses.parameters("enterprise", item.enterpriseId()));
        return link;
    }

    private static Component state(EvaluationListItem item) {
        Div chips = new Div();
        chips.addClassName("inline-list");
        if (item.state() != null) {
            chips.add(Words.chip(item.state()));
        } else {
            chips.add(new StatusChip(
                    Texts.get(item.stateKey()), item.completedOn() == null ? Tone.NEUTRAL : Tone.SUCCESS));
        }
        if (item.late()) {
            chips.add(new StatusChip(Texts.get(item.lateKey()), Tone.ERROR));
        }
        return chips;
    }
}
