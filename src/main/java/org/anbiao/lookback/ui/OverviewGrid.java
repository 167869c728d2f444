package org.anbiao.lookback.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.lookback.LookBackCampaign;
import org.anbiao.lookback.LookBackLine;

/** Every member unit with its look-back: who handed in, who is late, what was returned, how far the lists are. */
class OverviewGrid extends Grid<LookBackLine> {

    OverviewGrid(LookBackCampaign campaign, List<LookBackLine> lines, LocalDate today) {
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        addClassName("only-wide");
        boolean several = several(lines);
        addColumn(line -> name(line, several))
                .setHeader(Texts.get("lookback.column.unit"))
                .setFlexGrow(2);
        addComponentColumn(line -> Words.chip(line.standing()))
                .setHeader(Texts.get("lookback.column.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(line -> day(line, campaign.dueOn(), today))
                .setHeader(Texts.get("lookback.column.handed-in"))
                .setAutoWidth(true);
        addComponentColumn(OverviewGrid::list)
                .setHeader(Texts.get("lookback.column.entries"))
                .setAutoWidth(true);
        addComponentColumn(line -> open(campaign, line))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        setItems(lines);
        setAllRowsVisible(true);
    }

    /** Whether units of more than one authority are listed, so that a name alone would not do. */
    static boolean several(List<LookBackLine> lines) {
        return lines.stream().map(LookBackLine::tenant).distinct().count() > 1;
    }

    static String name(LookBackLine line, boolean several) {
        String unit = line.unit();
        if (unit == null) {
            return line.tenant();
        }
        return several ? line.tenant() + " " + unit : unit;
    }

    static Div day(LookBackLine line, @org.jspecify.annotations.Nullable LocalDate due, LocalDate today) {
        Div cell = new Div();
        cell.addClassName("inline-list");
        LocalDate day = line.handedInOn();
        if (day != null) {
            cell.add(new Span(DateField.format(day)));
            if (line.late()) {
                cell.add(new StatusChip(Texts.get("lookback.late"), Tone.ERROR));
            }
        } else if (due != null && due.isBefore(today)) {
            cell.add(new StatusChip(Texts.get("lookback.overdue"), Tone.ERROR));
        } else {
            cell.add(new Span("—"));
        }
        return cell;
    }

    static Div list(LookBackLine line) {
        Div cell = new Div();
        cell.addClassName("inline-list");
        if (line.entries() == 0) {
            cell.add(new Span("—"));
            return cell;
        }
        cell.add(new Span(Texts.get("lookback.entries.progress", line.entries(), line.entries() - line.openEntries())));
        if (line.overdueEntries() > 0) {
            cell.add(new StatusChip(Texts.get("lookback.entries.overdue", line.overdueEntries()), Tone.ERROR));
        }
        return cell;
    }

    static Span open(LookBackCampaign campaign, LookBackLine line) {
        Span cell = new Span();
        if (line.lookBackId() != null) {
            cell.add(new Anchor(
                    LookBackNavigation.ROUTE + "?campaign=" + campaign.id() + "&lookback=" + line.lookBackId(),
                    Texts.get("lookback.open-one")));
        }
        return cell;
    }
}
