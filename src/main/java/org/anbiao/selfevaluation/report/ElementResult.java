package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.util.List;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.EvaluationScore;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.standard.Element;

/**
 * The result of one element.
 *
 * @param points given, in proportion to the element's own
 * @param full the element's points
 * @param percent share of what could be had; 0 where nothing applies
 * @param applies whether any of its items applies
 */
public record ElementResult(
        String title,
        int items,
        long met,
        long notMet,
        long notApplicable,
        BigDecimal points,
        BigDecimal full,
        BigDecimal percent,
        boolean applies) {

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
        EvaluationScore score = EvaluationScore.of(element, sheet.answers());
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
