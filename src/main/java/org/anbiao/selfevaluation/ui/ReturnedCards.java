package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.standard.Item;

/** On the page of the report: which answers came back with what comment, and which of them were answered again. */
class ReturnedCards extends Div {

    /** @param change link to where they are answered; shown to who can */
    ReturnedCards(EvaluationSheet sheet, RouterLink change, boolean corrects) {
        addClassName("card-list");
        add(new NoticeBar(Texts.get(
                "selfevaluation.review.returned-notice", sheet.returned().size())));
        sheet.returned().forEach(item -> add(card(sheet, item)));
        change.setClassName("large-link");
        change.setVisible(corrects);
        add(change);
    }

    private static Div card(EvaluationSheet sheet, Item item) {
        Answer answer = Objects.requireNonNull(sheet.answers().get(item.code()));
        Span title = new Span(item.code() + "　" + item.text());
        title.addClassName("card-title");
        Div card = new Div(title, new Span(Texts.get("selfevaluation.item.comment", answer.reviewComment())));
        card.addClassName("card");
        if (!answer.reopened()) {
            card.add(Words.meta(Texts.get("selfevaluation.review.answered-again", answer.answeredByName())));
        }
        return card;
    }
}
