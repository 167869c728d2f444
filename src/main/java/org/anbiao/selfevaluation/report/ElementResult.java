package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.util.List;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.EvaluationScore;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.standard.Element;
import org.jspecify.annotations.Nullable;

/**
 * The result of one element.
 *
 * @param points given, in proportion to the element's own; null by a standard without points
 * @param full the element's points
 * @param percent share of what could be had; 0 where nothing applies; null by a standard without points
 * @param applies whether any of its items applies
 */
public record ElementResult(
        String title,
        int items,
        long met,
        long notMet,
        long notApplicable,
        @Nullable BigDecimal points,
        BigDecimal full,
        @Nullable BigDecimal percent,
        boolean applies) {

    /** Items that apply. */
    public long applicable() {
        return items - notApplicable;
    }

    /** The results of all elements of an evaluation, in order. */
    public static List<ElementResult> of(EvaluationSheet sheet) {
        return sheet.edition().elements().stream()
                .map(element -> of(sheet, element))
                .toList();
    }

    private static ElementResult of(EvaluationSheet sheet, Element element) {
        List<Answer> answers = element.items().stream()
                .map(item -> sheet.answers().get(item.code()))
                .filter(java.util.Objects::nonNull)
                .toList();
        EvaluationScore score = EvaluationScore.of(sheet.edition(), element, sheet.answers());
        return new ElementResult(
                element.title(),
                element.items().size(),
                EvaluationScore.count(answers, Result.MET),
                EvaluationScore.count(answers, Result.NOT_MET),
                EvaluationScore.count(answers, Result.NOT_APPLICABLE),
                score.points(),
                element.score(),
                score.percent(),
                !score.isEmpty());
    }
}
