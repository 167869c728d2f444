package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;

/**
 * The points of an evaluation. Items that do not apply are taken out of what could be had, and the rest is set in proportion to
 * the standard's full score.
 *
 * @param given points of the items that apply
 * @param possible points that could be had with them
 * @param full the standard's full score
 */
public record EvaluationScore(BigDecimal given, BigDecimal possible, BigDecimal full) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The points of a whole evaluation; items without an answer give none. */
    public static EvaluationScore of(Edition edition, Map<String, Answer> answers) {
        return of(edition.items(), answers, edition.fullScore());
    }

    /** The points of one element, in proportion to its own points. */
    public static EvaluationScore of(Element element, Map<String, Answer> answers) {
        return of(element.items(), answers, element.score());
    }

    private static EvaluationScore of(List<Item> items, Map<String, Answer> answers, BigDecimal full) {
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Item item : items) {
            Answer answer = answers.get(item.code());
            if (answer != null && answer.result() == Result.NOT_APPLICABLE) {
                continue;
            }
            possible = possible.add(item.score());
            given = given.add(answer == null ? BigDecimal.ZERO : answer.score());
        }
        return new EvaluationScore(given, possible, full);
    }

    /** Whether anything could be had at all. */
    public boolean isEmpty() {
        return possible.signum() == 0;
    }

    /** Points in proportion to the full score, to one decimal; 0 where nothing applies. */
    public BigDecimal points() {
        return isEmpty() ? BigDecimal.ZERO : given.multiply(full).divide(possible, 1, RoundingMode.HALF_UP);
    }

    /** Share of what could be had, in percent to one decimal; 0 where nothing applies. */
    public BigDecimal percent() {
        return isEmpty() ? BigDecimal.ZERO : given.multiply(HUNDRED).divide(possible, 1, RoundingMode.HALF_UP);
    }

    /** How many answers have a result. */
    public static long count(Collection<Answer> answers, Result result) {
        return answers.stream().filter(answer -> answer.result() == result).count();
    }
}
