package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Function;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.standard.Element;

/** The elements of an evaluation with how many of their items are answered. */
class ElementNav extends Nav {

    ElementNav() {
        addClassName("evaluation-elements");
    }

    /** @param link makes the link to an element's items */
    void show(EvaluationSheet sheet, Element current, Function<Element, RouterLink> link) {
        removeAll();
        for (Element element : sheet.edition().elements()) {
            Span count = new Span(sheet.answered(element) + " / " + sheet.wanted(element));
            count.addClassName("evaluation-element-count");
            RouterLink line = link.apply(element);
            line.add(new Span(element.code() + "\u3000" + element.title()), count);
            line.setClassName("complete", sheet.isComplete(element));
            line.setClassName("current", element.code().equals(current.code()));
            add(line);
        }
    }
}
