package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Function;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.standard.Item;

/** What the reviewer sent back, all of it on one page whatever element it belongs to, and the way to sign again. */
class ReturnedItems extends Div {

    /**
     * @param card makes the card of an item
     * @param all link to the whole evaluation
     * @param corrects whether the person can correct the answers
     */
    ReturnedItems(EvaluationSheet sheet, Function<Item, Component> card, RouterLink all, boolean corrects) {
        List<Item> open = sheet.returned();
        addClassName("evaluation-items");
        add(
                new H3(Texts.get("selfevaluation.review.returned-title", open.size())),
                new NoticeBar(Texts.get("selfevaluation.review.returned-notice", open.size())));
        open.forEach(item -> add(card.apply(item)));
        RouterLink report = new RouterLink(
                Texts.get(corrects ? "selfevaluation.review.sign-again" : "selfevaluation.report.open"),
                ReportView.class,
                sheet.evaluation().id().toString());
        report.setClassName("large-link");
        all.setText(Texts.get("selfevaluation.review.all-items"));
        all.setClassName("only-narrow");
        Div onwards = new Div(all, report);
        onwards.addClassName("evaluation-onwards");
        add(onwards);
    }
}
