package org.anbiao.lookback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.lookback.LookBackCampaign;
import org.anbiao.lookback.LookBackLine;

/** What {@link OverviewGrid} shows, one unit below the other on a phone. */
class OverviewCards extends Div {

    OverviewCards(LookBackCampaign campaign, List<LookBackLine> lines, LocalDate today) {
        addClassNames("card-list", "only-narrow");
        boolean several = OverviewGrid.several(lines);
        for (LookBackLine line : lines) {
            Span name = new Span(OverviewGrid.name(line, several));
            name.addClassName("card-title");
            Div head = new Div(name, Words.chip(line.standing()));
            head.addClassName("inline-list");
            Div card = new Div(
                    head,
                    line("lookback.column.handed-in", OverviewGrid.day(line, campaign.dueOn(), today)),
                    line("lookback.column.entries", OverviewGrid.list(line)));
            if (line.lookBackId() != null) {
                card.add(OverviewGrid.open(campaign, line));
            }
            card.addClassName("card");
            add(card);
        }
    }

    private static Div line(String key, Div value) {
        Div line = new Div(Words.meta(Texts.get(key)), value);
        line.addClassName("inline-list");
        return line;
    }
}
