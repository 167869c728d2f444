package org.anbiao.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.anbiao.common.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L × E × C and the bounds of the colours: a bound belongs to the higher level. */
class LecTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10, 100, 10000, RED",
        "3, 3, 40, 360, RED",
        // nothing of the scales gives exactly 320 or 160; these are the nearest on both sides
        "0.5, 6, 100, 300, ORANGE",
        "10, 1, 40, 400, RED",
        "6, 2, 15, 180, ORANGE",
        "1, 10, 15, 150, YELLOW",
        "10, 1, 7, 70, YELLOW",
        "10, 2, 3, 60, BLUE",
        "3, 3, 7, 63, BLUE",
        "0.1, 0.5, 1, 0.05, BLUE"
    })
    void theScoreGivesTheColour(String l, String e, String c, String score, PointColor color) {
        Lec lec = new Lec(new BigDecimal(l), new BigDecimal(e), new BigDecimal(c));
        assertThat(lec.score()).isEqualByComparingTo(score);
        assertThat(lec.score().toPlainString()).isEqualTo(score);
        assertThat(lec.color()).isEqualTo(color);
    }

    @ParameterizedTest
    @CsvSource({"320, RED", "319.99, ORANGE", "160, ORANGE", "159.99, YELLOW", "70, YELLOW", "69.99, BLUE", "0, BLUE"})
    void aBoundBelongsToTheHigherLevel(String score, PointColor color) {
        assertThat(Lec.color(new BigDecimal(score))).isEqualTo(color);
    }

    @Test
    void valuesBesideTheScalesAreRefused() {
        assertThatThrownBy(() -> new Lec(new BigDecimal("4"), BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("risk.lec.step"));
        // the same step written otherwise is the same
        assertThat(new Lec(new BigDecimal("0.50"), new BigDecimal("10.0"), new BigDecimal("7")))
                .isEqualTo(new Lec(new BigDecimal("0.5"), new BigDecimal("10"), new BigDecimal("7")));
    }
}
