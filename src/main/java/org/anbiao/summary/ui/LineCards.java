package org.anbiao.summary.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.summary.SummaryCampaign;
import org.anbiao.summary.SummaryLine;

/** Units with their summaries, one below the other: who handed in, who is late, which are shown as examples. */
class LineCards extends Div {

    LineCards(SummaryCampaign campaign, List<SummaryLine> lines, LocalDate today) {
        addClassName("card-list");
        boolean several = lines.stream().map(SummaryLine::tenant).distinct().count() > 1;
        lines.forEach(line -> add(card(campaign, line, several, today)));
    }

    private static Div card(SummaryCampaign campaign, SummaryLine line, boolean several, LocalDate today) {
        Span name = new Span(name(line, several));
        name.addClassName("card-title");
        Div head = new Div(name, Words.chip(line.standing()));
        head.addClassName("inline-list");
        Div state = new Div();
        state.addClassName("inline-list");
        LocalDate handedIn = line.handedInOn();
        LocalDate due = campaign.dueOn();
        if (handedIn != null) {
            state.add(Words.meta(Texts.get("summary.handed-in-on", DateField.format(handedIn))));
        }
        if (line.late()) {
            state.add(new StatusChip(Texts.get("summary.late"), Tone.ERROR));
        } else if (handedIn == null && due != null && due.isBefore(today)) {
            state.add(new StatusChip(Texts.get("summary.overdue"), Tone.ERROR));
        }
        if (line.sharedOn() != null) {
            state.add(new StatusChip(Texts.get("summary.example"), Tone.SUCCESS));
        }
        Div card = new Div(head, state);
        card.addClassName("card");
        UUID id = line.summaryId();
        if (id != null) {
            card.add(new Anchor(Words.address(campaign.id(), id), Texts.get("summary.open-one")));
        }
        return card;
    }

    private static String name(SummaryLine line, boolean several) {
        String unit = line.unit();
        if (unit == null) {
            return line.tenant();
        }
        return several ? line.tenant() + " " + unit : unit;
    }
}
