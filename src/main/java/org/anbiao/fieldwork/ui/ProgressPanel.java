package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.fieldwork.ReportedProgress;
import org.anbiao.fieldwork.ReportedProgress.Known;
import org.anbiao.fieldwork.ReportedProgress.Report;

/** How far an enterprise is: the latest word from site beside what the portal has, with a mark where the two do not agree. */
class ProgressPanel extends Div {

    ProgressPanel(List<ReportedProgress> progress) {
        add(new H3(Texts.get("fieldwork.progress")), new Paragraph(Texts.get("fieldwork.progress.hint")));
        Div list = new Div();
        list.addClassName("card-list");
        progress.forEach(one -> list.add(card(one)));
        add(list);
    }

    private static Div card(ReportedProgress progress) {
        Span title =
                new Span(Texts.get("fieldwork.page.progress." + progress.topic().code()));
        title.addClassName("card-title");
        Div card = new Div(title);
        card.addClassName("card");
        Report report = progress.report();
        if (report == null) {
            card.add(VisitCard.meta(Texts.get("fieldwork.progress.unreported")));
        } else {
            card.add(reported(report));
            if (!report.note().isEmpty()) {
                Span note = new Span(report.note());
                note.addClassName("lines");
                card.add(note);
            }
        }
        card.add(VisitCard.meta(Texts.get("fieldwork.progress.known", known(progress.topic(), progress.known()))));
        if (progress.isDifferent()) {
            Div chips = new Div(new StatusChip(Texts.get("fieldwork.progress.different"), Tone.WARNING));
            chips.addClassName("inline-list");
            card.add(chips);
        }
        return card;
    }

    private static Span reported(Report report) {
        Anchor visit = new Anchor(
                FieldworkNavigation.VISITS + "/" + report.visitId() + "?by=" + report.tenantId(),
                Texts.get("fieldwork.who-when", report.memberName(), DateField.minute(report.visitedAt())));
        Span line = new Span(
                VisitCard.meta(Texts.get("fieldwork.progress.reported")), VisitWords.state(report.state()), visit);
        line.addClassName("inline-list");
        return line;
    }

    private static String known(Topic topic, Known known) {
        String key = "fieldwork.progress.known." + topic.code();
        LocalDate since = known.since();
        if (topic == Topic.RECTIFICATION) {
            return known.open() > 0
                    ? Texts.get(key + ".open", known.open())
                    : Texts.get(key + (since == null ? ".none" : ".cleared"));
        }
        if (since == null) {
            return Texts.get(key + ".none");
        }
        return Texts.get(key + (known.done() ? ".done" : ".before"), since);
    }
}
