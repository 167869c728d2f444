package org.anbiao.selfevaluation.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.anbiao.selfevaluation.persistence.HintQueries.GivenAnswer;
import org.junit.jupiter.api.Test;

/** How alike texts are, and what counts as answered too quickly. */
class LikenessTest {

    private static final String TEXT = "车间东侧消防通道堆放原料，安全出口标志缺失，未按规定设置应急照明灯具";

    @Test
    void spacesAndPunctuationDoNotMakeATextAnother() {
        assertThat(percent(TEXT, "车间东侧消防通道堆放原料 安全出口标志缺失； 未按规定设置应急照明灯具。")).isEqualTo(100);
    }

    @Test
    void aWordChangedIsAlikeAndAnotherMatterIsNot() {
        assertThat(percent(TEXT, "车间西侧消防通道堆放原料，安全出口标志缺失，未按规定设置应急照明灯具")).isBetween(90, 99);
        assertThat(percent(TEXT, "配电箱未上锁，电工证到期未复审，临时用电未办理审批手续，现场无人监护")).isLessThan(20);
        assertThat(percent("", TEXT)).isZero();
    }

    @Test
    void aRunIsQuickWhereSoManyAnswersLieWithinTheTime() {
        assertThat(QuickAnswers.run(every(30, 1), 20, Duration.ofSeconds(60)))
                .hasValueSatisfying(run -> assertThat(run).hasSize(30));
        assertThat(QuickAnswers.run(every(30, 10), 20, Duration.ofSeconds(60))).isEmpty();
        assertThat(QuickAnswers.run(every(19, 1), 20, Duration.ofSeconds(60))).isEmpty();
    }

    @Test
    void ofASlowEvaluationOnlyTheQuickPartIsPointedAt() {
        List<GivenAnswer> answers = new java.util.ArrayList<>(every(10, 120));
        Instant later = answers.get(9).at().plusSeconds(600);
        IntStream.range(0, 22).forEach(n -> answers.add(new GivenAnswer("q" + n, "p", later.plusSeconds(n))));
        assertThat(QuickAnswers.run(answers, 20, Duration.ofSeconds(60))).hasValueSatisfying(run -> {
            assertThat(run).hasSize(22);
            assertThat(run.get(0).itemCode()).isEqualTo("q0");
        });
    }

    private static List<GivenAnswer> every(int number, int seconds) {
        Instant start = Instant.parse("2025-03-01T01:00:00Z");
        return IntStream.range(0, number)
                .mapToObj(n -> new GivenAnswer("a" + n, "p", start.plusSeconds((long) n * seconds)))
                .toList();
    }

    private static int percent(String one, String other) {
        return Likeness.of(one).with(Likeness.of(other));
    }
}
