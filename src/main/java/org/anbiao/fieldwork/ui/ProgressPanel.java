package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.ReportedProgress;

/** How far an enterprise is: the latest word from site beside what the portal has, with a mark where the two do not agree. */
class ProgressPanel extends Div {

    ProgressPanel(List<ReportedProgress> progress) {
        add(new H3(Texts.get("fieldwork.progress")), new Paragraph(Texts.get("fieldwork.progress.hint")));
        Div list = new Div();
        list.addClassName("card-list");
        progress.forEach(one -> list.add(new ProgressCard(
                new Span(Texts.get("fieldwork.page.progress." + one.topic().code())), one)));
        add(list);
    }
}
