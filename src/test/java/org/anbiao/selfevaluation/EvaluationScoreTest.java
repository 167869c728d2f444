package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.junit.jupiter.api.Test;

/** What does not apply is taken out of what could be had; the rest is set in proportion to the full score. */
class EvaluationScoreTest {

    /** 100 points: 1.1.1 has 40, 1.1.2 has 10, 2.1.1 has 50. */
    private static final Edition EDITION = new Edition(
            "test",
            new Standard("test", "测试标准", "", StandardType.LOCAL),
            "1版",
            LocalDate.of(2025, 1, 1),
            null,
            new BigDecimal("100"),
            "",
            Edition.State.PUBLISHED,
            null,
            0,
            List.of(
                    new Element("", "甲", List.of(new Section("", "甲一", List.of(item("40"), item("10"))))),
                    new Element("", "乙", List.of(new Section("", "乙一", List.of(item("50")))))));

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
    }

    @Test
    void anItemWithoutAnAnswerGivesNothing() {
        answer("1.1.1", Result.MET, "40");
        assertThat(EvaluationScore.of(EDITION, answers).percent()).isEqualByComparingTo("40");
    }

    @Test
    void whereNothingAppliesThereIsNoShare() {
        answer("2.1.1", Result.NOT_APPLICABLE, "0");
        EvaluationScore element = EvaluationScore.of(EDITION.elements().get(1), answers);
        assertThat(element.isEmpty()).isTrue();
        assertThat(element.percent()).isZero();
    }
}
