package org.anbiao.selfevaluation;

import java.util.List;
import java.util.Map;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;

/**
 * An evaluation with everything its page shows.
 *
 * @param answers by the item's place; what the standard leaves the enterprise out of stands among them, given by nobody
 * @param earlier last year's answers by the place in this edition; several where it joins what were several items
 */
public record EvaluationSheet(
        Evaluation evaluation,
        Edition edition,
        Map<String, Answer> answers,
        Map<String, List<EarlierAnswer>> earlier,
        Map<String, List<Evidence>> evidence) {

    /** Items of an element that have an answer which does not have to be given again. */
    public long answered(Element element) {
        return element.items().stream()
                .filter(item -> isWanted(item) && isAnswered(item))
                .count();
    }

    /** Items of an element that want an answer. */
    public long wanted(Element element) {
        return element.items().stream().filter(this::isWanted).count();
    }

    /** All items that want an answer. */
    public long wanted() {
        return edition.items().stream().filter(this::isWanted).count();
    }

    /** Whether an item wants an answer, or has one: the standard does not leave the enterprise out of it. */
    private boolean isWanted(Item item) {
        Answer answer = answers.get(item.code());
        return answer == null || !answer.isPresumed();
    }

    /** Whether all items of an element are answered. */
    public boolean isComplete(Element element) {
        return answered(element) == wanted(element);
    }

    /** Elements that are answered wholly. */
    public long completeElements() {
        return edition.elements().stream().filter(this::isComplete).count();
    }

    /** Items that still want an answer. */
    public long left() {
        return edition.items().stream().filter(item -> !isAnswered(item)).count();
    }

    /** Whether an item has an answer which does not have to be given again. */
    public boolean isAnswered(Item item) {
        Answer answer = answers.get(item.code());
        return answer != null && !answer.reopened();
    }

    /** Whether an answer may be given to an item now: every one of an open evaluation, the commented ones of a returned one. */
    public boolean isEditable(Item item) {
        return switch (evaluation.state()) {
            case OPEN -> true;
            case RETURNED -> {
                Answer answer = answers.get(item.code());
                // what was commented stays open until the report is signed again
                yield answer != null
                        && (answer.reopened() || !answer.reviewComment().isEmpty());
            }
            case SIGNED, APPROVED -> false;
        };
    }

    /** Items that a reviewer commented on and that are open again, in their order; none unless the report was returned with comments. */
    public List<Item> returned() {
        return evaluation.state() == Evaluation.State.RETURNED
                ? edition.items().stream().filter(this::isEditable).toList()
                : List.of();
    }

    /** The element with a number; without such a one the first that is not complete, else the first. */
    public Element elementToShow(String code) {
        List<Element> all = edition.elements();
        return all.stream()
                .filter(element -> element.code().equals(code))
                .findFirst()
                .or(() -> all.stream().filter(element -> !isComplete(element)).findFirst())
                .orElse(all.get(0));
    }

    /** The element an item belongs to. */
    public Element elementOf(Item item) {
        return edition.elementOf(item);
    }

    /** The points so far. */
    public EvaluationScore score() {
        return EvaluationScore.of(edition, answers);
    }
}
