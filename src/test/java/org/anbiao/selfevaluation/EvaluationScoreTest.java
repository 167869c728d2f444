package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each method reckons in its own way, and in each what does not apply is taken out of what could be had and the rest is set in
 * proportion to the full score. All figures here are counted by hand.
 */
class EvaluationScoreTest {

    /** 100 points: 1.1.1 has 40, 1.1.2 has 10, 2.1.1 has 50. */
    private static final Edition EDITION =
            edition(ScoringMethod.SCORED, "100", element(null, "40", "10"), element(null, "50"));

    private static Edition edition(ScoringMethod method, String full, Element... elements) {
        return new Edition(
                "test",
                new Standard("test", "测试标准", "", StandardType.LOCAL),
                "1版",
                LocalDate.of(2025, 1, 1),
                null,
                method,
                new BigDecimal(full),
                "",
                Edition.State.PUBLISHED,
                null,
                0,
                List.of(elements));
    }

    private static Element element(@Nullable String marks, String... scores) {
        return new Element(
                "",
                "要素",
                marks == null ? null : new BigDecimal(marks),
                List.of(new Section(
                        "",
                        "二级要素",
                        java.util.Arrays.stream(scores)
                                .map(EvaluationScoreTest::item)
                                .toList())));
    }

    private static Item item(String score) {
        return new Item("", "要求" + score, "", "", "", "", new BigDecimal(score));
    }

    private final Map<String, Answer> answers = new HashMap<>();

    private void answer(String code, Result result, String score) {
        answers.put(
                code,
                new Answer(
                        code, result, "", WorkState.IN_FORCE, new BigDecimal(score), "", false, 1, "", Instant.EPOCH));
    }

    /** As it is saved: the figure is what the method makes of the input. */
    private void give(Edition edition, String code, AnswerInput input) {
        Item item = edition.item(code).orElseThrow();
        answer(code, input.result(), AnswerPoints.of(edition, item, input).toPlainString());
    }

    private static AnswerInput part(String score) {
        return new AnswerInput(Result.NOT_MET, "缺", null, new BigDecimal(score));
    }

    @Test
    void allMetGivesTheFullScore() {
        answer("1.1.1", Result.MET, "40");
        answer("1.1.2", Result.MET, "10");
        answer("2.1.1", Result.MET, "50");
        assertThat(EvaluationScore.of(EDITION, answers).points()).isEqualByComparingTo("100");
    }

    @Test
    void whatDoesNotApplyIsTakenOutAndTheRestSetInProportion() {
        answer("1.1.1", Result.MET, "40");
        answer("1.1.2", Result.NOT_MET, "5");
        answer("2.1.1", Result.NOT_APPLICABLE, "0");
        EvaluationScore score = EvaluationScore.of(EDITION, answers);
        assertThat(score.given()).isEqualByComparingTo("45");
        assertThat(score.possible()).isEqualByComparingTo("50");
        assertThat(score.points()).isEqualByComparingTo("90");
        assertThat(score.percent()).isEqualByComparingTo("90.0");
        assertThat(score.met()).isOne();
        assertThat(score.applicable()).isEqualTo(2);
    }

    @Test
    void anItemWithoutAnAnswerGivesNothing() {
        answer("1.1.1", Result.MET, "40");
        assertThat(EvaluationScore.of(EDITION, answers).percent()).isEqualByComparingTo("40");
    }

    @Test
    void whereNothingAppliesThereIsNoShare() {
        answer("2.1.1", Result.NOT_APPLICABLE, "0");
        EvaluationScore element = EvaluationScore.of(EDITION, EDITION.elements().get(1), answers);
        assertThat(element.isEmpty()).isTrue();
        assertThat(element.percent()).isZero();
    }

    @Test
    void theWeightMetIsAShareOfTheWeightThatApplies() {
        // weights 3, 2, 1 and 4; 2.1.1 with 1 does not apply: 3 + 4 of 3 + 2 + 4 = 7/9
        Edition edition = edition(ScoringMethod.WEIGHTED, "100", element(null, "3", "2"), element(null, "1", "4"));
        give(edition, "1.1.1", AnswerInput.met());
        give(edition, "1.1.2", AnswerInput.notMet("缺"));
        give(edition, "2.1.1", AnswerInput.notApplicable("没有"));
        give(edition, "2.1.2", AnswerInput.met());
        EvaluationScore score = EvaluationScore.of(edition, answers);
        assertThat(score.given()).isEqualByComparingTo("7");
        assertThat(score.possible()).isEqualByComparingTo("9");
        assertThat(score.percent()).isEqualByComparingTo("77.8");
        assertThat(score.points()).isEqualByComparingTo("77.8");
        assertThatThrownBy(() -> give(edition, "1.1.2", part("1")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("selfevaluation.answer.no-part");
    }

    @Test
    void elementsWithTheirOwnWeightCountByItWhateverTheirItemsWeigh() {
        // 20 x 1/3 + 50 x 2/2; the third element (30) does not apply at all: (6.667 + 50) / 70 = 80.95
        Edition edition = edition(
                ScoringMethod.WEIGHTED, "100", element("20", "1", "2"), element("50", "2", "7"), element("30", "5"));
        give(edition, "1.1.1", AnswerInput.met());
        give(edition, "1.1.2", AnswerInput.notMet("缺"));
        give(edition, "2.1.1", AnswerInput.met());
        give(edition, "2.1.2", AnswerInput.notApplicable("没有"));
        give(edition, "3.1.1", AnswerInput.notApplicable("没有"));
        EvaluationScore score = EvaluationScore.of(edition, answers);
        assertThat(score.givenShown()).isEqualByComparingTo("56.67");
        assertThat(score.possible()).isEqualByComparingTo("70");
        assertThat(score.percent()).isEqualByComparingTo("81.0");
        EvaluationScore first = EvaluationScore.of(edition, edition.elements().get(0), answers);
        assertThat(first.points()).isEqualByComparingTo("6.7");
        assertThat(first.percent()).isEqualByComparingTo("33.3");
    }

    @Test
    void pointsAreTakenOffAnElementUntilNoneAreLeft() {
        // 30 - 5 - 8 = 17; 20 - 12 - 12 = 0, not -4; the third element (50) does not apply: 17 of 50, of 100 in all 34
        Edition edition = edition(
                ScoringMethod.DEDUCTION,
                "100",
                element("30", "5", "4", "2"),
                element("20", "12", "12"),
                element("50", "10"));
        give(edition, "1.1.1", AnswerInput.notMet("缺"));
        give(edition, "1.1.2", part("8"));
        give(edition, "1.1.3", AnswerInput.met());
        give(edition, "2.1.1", AnswerInput.notMet("缺"));
        give(edition, "2.1.2", AnswerInput.notMet("缺"));
        give(edition, "3.1.1", AnswerInput.notApplicable("没有"));
        EvaluationScore score = EvaluationScore.of(edition, answers);
        assertThat(score.given()).isEqualByComparingTo("17");
        assertThat(score.possible()).isEqualByComparingTo("50");
        assertThat(score.percent()).isEqualByComparingTo("34.0");
        assertThat(score.points()).isEqualByComparingTo("34.0");
        assertThat(EvaluationScore.of(edition, edition.elements().get(1), answers)
                        .points())
                .isEqualByComparingTo("0");
        for (String wrong : List.of("0", "30.5")) {
            assertThatThrownBy(() -> give(edition, "1.1.2", part(wrong)))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("selfevaluation.answer.deduction");
        }
    }

    @Test
    void anItemThatDoesNotApplyTakesNothingOffAndLeavesTheMarksOfItsElement() {
        Edition edition = edition(ScoringMethod.DEDUCTION, "30", element("30", "5", "4"));
        give(edition, "1.1.1", AnswerInput.notMet("缺"));
        give(edition, "1.1.2", AnswerInput.notApplicable("没有"));
        assertThat(EvaluationScore.of(edition, answers).points()).isEqualByComparingTo("25");
    }

    @Test
    void nothingIsLeftToAnElementBeforeAllOfItIsAnswered() {
        Edition edition = edition(ScoringMethod.DEDUCTION, "50", element("30", "5", "4"), element("20", "2"));
        assertThat(EvaluationScore.of(edition, answers).points()).isEqualByComparingTo("0");
        give(edition, "1.1.1", AnswerInput.met());
        give(edition, "2.1.1", AnswerInput.notMet("缺"));
        assertThat(EvaluationScore.of(edition, answers).points()).isEqualByComparingTo("18");
    }

    @Test
    void withoutPointsItemsAreCountedAndNoFigureIsMade() {
        Edition edition = edition(ScoringMethod.UNSCORED, "0", element(null, "0", "0"), element(null, "0", "0"));
        give(edition, "1.1.1", AnswerInput.met());
        give(edition, "1.1.2", AnswerInput.notMet("缺"));
        give(edition, "2.1.1", AnswerInput.notApplicable("没有"));
        give(edition, "2.1.2", AnswerInput.met());
        EvaluationScore score = EvaluationScore.of(edition, answers);
        assertThat(score.percent()).isNull();
        assertThat(score.points()).isNull();
        assertThat(score.fullShown()).isNull();
        assertThat(score.met()).isEqualTo(2);
        assertThat(score.applicable()).isEqualTo(3);
        assertThat(score.isEmpty()).isFalse();
        EvaluationScore second = EvaluationScore.of(edition, edition.elements().get(1), answers);
        assertThat(second.met() + " / " + second.applicable()).isEqualTo("1 / 1");
    }

    @Test
    void figuresGoOnToAnotherMethodAsFarAsTheyMeanSomething() {
        Edition deducted = EDITION.under(ScoringMethod.DEDUCTION);
        assertThat(deducted.elements())
                .extracting(Element::score)
                .containsExactly(new BigDecimal("50"), new BigDecimal("50"));
        assertThat(deducted.items()).extracting(Item::score).contains(new BigDecimal("40"));
        Edition unscored = deducted.under(ScoringMethod.UNSCORED);
        assertThat(unscored.items()).allSatisfy(item -> assertThat(item.score()).isZero());
        assertThat(unscored.elements()).extracting(Element::ownMarks).containsOnlyNulls();
    }
}
