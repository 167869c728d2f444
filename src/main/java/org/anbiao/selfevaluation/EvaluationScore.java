package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.jspecify.annotations.Nullable;

/**
 * The result of an evaluation by its standard's own method (docs/decisions/0293). Items that do not apply are taken out of what could
 * be had, and the rest is set in proportion to the standard's full score. Items without an answer give nothing; where points are taken
 * off, an element gives nothing before all its items are answered.
 *
 * @param given points, or weight met, of what applies
 * @param possible what could be had of it
 * @param full the standard's full score
 * @param met items that apply and are met
 * @param applicable items that apply
 */
public record EvaluationScore(
        ScoringMethod method, BigDecimal given, BigDecimal possible, BigDecimal full, long met, long applicable) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The result of a whole evaluation. */
    public static EvaluationScore of(Edition edition, Map<String, Answer> answers) {
        boolean marked = edition.method() == ScoringMethod.WEIGHTED
                && edition.elements().stream().anyMatch(element -> element.ownMarks() != null);
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        long met = 0;
        long applicable = 0;
        for (Element element : edition.elements()) {
            EvaluationScore part = of(edition, element, answers);
            met += part.met();
            applicable += part.applicable();
            if (marked && !part.isEmpty()) {
                given = given.add(part.given().multiply(part.full()).divide(part.possible(), MathContext.DECIMAL64));
                possible = possible.add(part.full());
            } else if (!marked) {
                given = given.add(part.given());
                possible = possible.add(part.possible());
            }
        }
        return new EvaluationScore(edition.method(), given, possible, edition.fullScore(), met, applicable);
    }

    /** The result of one element, in proportion to its own points or weight. */
    public static EvaluationScore of(Edition edition, Element element, Map<String, Answer> answers) {
        List<Item> items = element.items().stream()
                .filter(item -> !is(answers.get(item.code()), Result.NOT_APPLICABLE))
                .toList();
        List<Answer> given = items.stream()
                .map(item -> answers.get(item.code()))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal figures = given.stream().map(Answer::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        long met = count(given, Result.MET);
        return switch (edition.method()) {
            case SCORED, WEIGHTED ->
                new EvaluationScore(
                        edition.method(),
                        figures,
                        items.stream().map(Item::score).reduce(BigDecimal.ZERO, BigDecimal::add),
                        element.score(),
                        met,
                        items.size());
            case DEDUCTION -> {
                boolean whole = given.size() == items.size();
                yield new EvaluationScore(
                        edition.method(),
                        items.isEmpty() || !whole
                                ? BigDecimal.ZERO
                                : element.score().subtract(figures).max(BigDecimal.ZERO),
                        items.isEmpty() ? BigDecimal.ZERO : element.score(),
                        element.score(),
                        met,
                        items.size());
            }
            case UNSCORED ->
                new EvaluationScore(
                        edition.method(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, met, items.size());
        };
    }

    private static boolean is(@Nullable Answer answer, Result result) {
        return answer != null && answer.result() == result;
    }

    /** Whether nothing could be had at all. */
    public boolean isEmpty() {
        return method.counts() ? possible.signum() == 0 : applicable == 0;
    }

    /** Points in proportion to the full score, to one decimal; 0 where nothing applies; null without points. */
    public @Nullable BigDecimal points() {
        return share(full);
    }

    /** Share of what could be had, in percent to one decimal; 0 where nothing applies; null without points. */
    public @Nullable BigDecimal percent() {
        return share(HUNDRED);
    }

    private @Nullable BigDecimal share(BigDecimal of) {
        if (!method.counts()) {
            return null;
        }
        return isEmpty() ? BigDecimal.ZERO : given.multiply(of).divide(possible, 1, RoundingMode.HALF_UP);
    }

    /** What was given, to two decimals, for sentences. */
    public BigDecimal givenShown() {
        return given.setScale(2, RoundingMode.HALF_UP);
    }

    /** The full score for reports; null without points. */
    public @Nullable BigDecimal fullShown() {
        return method.counts() ? full : null;
    }

    /** How many answers have a result. */
    public static long count(Collection<Answer> answers, Result result) {
        return answers.stream().filter(answer -> answer.result() == result).count();
    }
}
