package org.anbiao.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.summary.OutstandingProblem;
import org.anbiao.summary.analysis.OutstandingRecord;

/** Problems that stand out, each with its hazard. */
final class OutstandingList {

    private OutstandingList() {}

    static Component of(List<OutstandingRecord> records) {
        if (records.isEmpty()) {
            return Words.meta(Texts.get("summary.analysis.no-outstanding"));
        }
        Div list = new Div();
        list.addClassName("card-list");
        for (OutstandingRecord record : records) {
            OutstandingProblem problem = record.problem();
            Div head = new Div(new Anchor("hazards/" + record.hazardId(), problem.description()));
            head.addClassName("inline-list");
            if (problem.major()) {
                head.add(new StatusChip(Texts.get("summary.analysis.major"), Tone.ERROR));
            }
            head.add(
                    problem.closedOn() == null
                            ? new StatusChip(Texts.get("summary.analysis.still-open"), Tone.WARNING)
                            : new StatusChip(Texts.get("summary.analysis.closed"), Tone.SUCCESS));
            LocalDate due = problem.dueOn();
            Div card = new Div(
                    head,
                    Words.meta(Texts.get(
                            "summary.analysis.outstanding.line",
                            problem.enterprise(),
                            DateField.format(problem.foundOn()),
                            due == null ? "—" : DateField.format(due))));
            card.addClassName("card");
            list.add(card);
        }
        return list;
    }
}
