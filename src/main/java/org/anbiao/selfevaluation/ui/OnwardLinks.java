package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Function;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.standard.Element;

/** Below the items: the next element, or the report after the last one; on a phone also back to the list of elements. */
class OnwardLinks extends Div {

    /** @param link makes the link to an element's items */
    OnwardLinks(EvaluationSheet sheet, Element element, Function<Element, RouterLink> link) {
        List<Element> all = sheet.edition().elements();
        int next = all.indexOf(element) + 1;
        addClassName("evaluation-onwards");
        RouterLink back = link.apply(element);
        back.setQueryParameters(
                Addresses.parameters(Addresses.CAMPAIGN, sheet.evaluation().campaignId()));
        back.setText(Texts.get("selfevaluation.evaluation.all-elements"));
        back.setClassName("only-narrow");
        add(back);
        RouterLink onwards = next < all.size()
                ? link.apply(all.get(next))
                : new RouterLink("", ReportView.class, sheet.evaluation().id().toString());
        onwards.setText(
                next < all.size()
                        ? Texts.get(
                                "selfevaluation.evaluation.next", all.get(next).title())
                        : Texts.get("selfevaluation.report.open"));
        onwards.setClassName("large-link");
        add(onwards);
    }
}
