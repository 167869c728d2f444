package org.anbiao.checklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.anbiao.checklist.CheckMinimum;
import org.anbiao.checklist.MinimumStanding;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;

/** What an enterprise has to keep: the strictest minimum of each layer, by whom, and how often it was missed. */
class MinimumPanel extends Div {

    MinimumPanel(List<MinimumStanding> standing, int days) {
        addClassName("card-list");
        setVisible(!standing.isEmpty());
        add(new H3(Texts.get("checklist.minimum.title")));
        for (MinimumStanding one : standing) {
            CheckMinimum minimum = one.minimum();
            Span title = new Span(CheckWords.minimum(minimum));
            title.addClassName("card-title");
            Div head = new Div(title);
            head.addClassName("inline-list");
            if (!one.owed().isEmpty()) {
                head.add(
                        one.missed().isEmpty()
                                ? new StatusChip(Texts.get("checklist.minimum.kept"), Tone.SUCCESS)
                                : new StatusChip(
                                        Texts.get(
                                                "checklist.minimum.missed",
                                                one.missed().size()),
                                        Tone.ERROR));
            }
            Div card = new Div(
                    head,
                    CheckWords.meta(Texts.get(
                            "checklist.minimum.line",
                            minimum.authority(),
                            DateField.format(minimum.validFrom()),
                            minimum.basis(),
                            minimum.setByName())),
                    CheckWords.meta(Texts.get(
                            "checklist.minimum.owed",
                            days,
                            one.owed().size(),
                            one.missed().size())));
            card.addClassName("card");
            add(card);
        }
    }
}
