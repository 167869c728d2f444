package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.Evidence;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;

/** All answers to be read, element by element; those with something not met stand open. */
class AnswerList extends Div {

    private final transient EvaluationSheet sheet;

    AnswerList(EvaluationSheet sheet) {
        this.sheet = sheet;
        addClassNames("card-list", "answer-list");
        sheet.edition().elements().forEach(element -> add(element(element)));
    }

    private Details element(Element element) {
        List<Item> items = element.items();
        long notMet = items.stream()
                .map(item -> sheet.answers().get(item.code()))
                .filter(answer -> answer != null && answer.result() == Answer.Result.NOT_MET)
                .count();
        Div cards = new Div();
        cards.addClassName("card-list");
        items.forEach(item -> cards.add(card(item)));
        Details details = new Details(
                Texts.get(
                        "selfevaluation.reviewed.element",
                        element.code() + "　" + element.title(),
                        items.size(),
                        notMet),
                cards);
        details.setOpened(notMet > 0);
        details.setWidthFull();
        return details;
    }

    private Div card(Item item) {
        Span text = new Span(item.code() + "　" + item.text());
        text.addClassName("item-text");
        Div card = new Div(text);
        card.addClassName("card");
        Answer answer = sheet.answers().get(item.code());
        if (answer != null) {
            Div line = new Div(Words.chip(answer.result()));
            line.addClassName("inline-list");
            if (!answer.reason().isEmpty()) {
                line.add(new Span(answer.reason()));
            }
            line.add(Words.meta(Words.by(answer)));
            card.add(line);
        }
        List<Evidence> evidence = sheet.evidence().getOrDefault(item.code(), List.of());
        if (!evidence.isEmpty()) {
            card.add(evidence(evidence));
        }
        return card;
    }

    /** Files open, and records as far as the person may read them. */
    private static Div evidence(List<Evidence> evidence) {
        Div lines = new Div(Words.meta(Texts.get("selfevaluation.reviewed.evidence")));
        lines.addClassNames("item-evidence", "inline-list");
        for (Evidence one : evidence) {
            lines.add(EvidenceLine.of(one));
        }
        return lines;
    }
}
