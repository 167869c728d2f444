package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anbiao.registry.workflow.DmnSizeClassTable;
import org.anbiao.support.RuleRecorder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTableTest {

    private final SizeClassTable table = RuleRecorder.watched(new DmnSizeClassTable());

    @ParameterizedTest(name = "{0} persons and {1} yuan: {2}")
    @CsvSource({
        // the worked cases of R-033
        "300, 1000000, above_scale",
        "299, 19990000, medium",
        "99, 20000000, above_scale",
        "100, 1000000, medium",
        "99, 9990000, small_micro",
        // the bounds themselves
        "50, 30000000, above_scale",
        "99, 10000000, medium",
        "0, 0, small_micro"
    })
    void theHighestClassOfEitherFigureWins(int staff, BigDecimal revenue, String expected) {
        assertThat(table.classify(new SizeFigures(staff, revenue), SizeClassThresholds.NOTICE))
                .isEqualTo(new SizeClassification(SizeClass.of(expected), SizeClassBasis.COMPUTED, ""));
    }

    @ParameterizedTest(name = "{0} persons and {1} yuan: {2}, provisional")
    @CsvSource({"300,, above_scale", "99,, small_micro", ", 20000000, above_scale", ", 9999999, small_micro"})
    void oneMissingFigureMakesTheClassProvisional(
            @Nullable Integer staff, @Nullable BigDecimal revenue, String expected) {
        assertThat(table.classify(new SizeFigures(staff, revenue), SizeClassThresholds.NOTICE))
                .isEqualTo(new SizeClassification(SizeClass.of(expected), SizeClassBasis.PROVISIONAL, ""));
    }

    @Test
    void withoutFiguresThereIsNoClass() {
        assertThat(table.classify(SizeFigures.UNKNOWN, SizeClassThresholds.NOTICE))
                .isEqualTo(SizeClassification.UNCLASSIFIED);
    }

    @ParameterizedTest(name = "both rule, {0} persons and {1} yuan: {2}")
    @CsvSource({
        "300, 1000000, small_micro",
        "300, 20000000, above_scale",
        "99, 20000000, small_micro",
        "150, 30000000, medium",
        "300, , above_scale"
    })
    void aTenantMayAskForBothFigures(int staff, @Nullable BigDecimal revenue, String expected) {
        SizeClassThresholds both = new SizeClassThresholds(
                LocalDate.of(2026, 1, 1),
                SizeClassRule.BOTH,
                300,
                BigDecimal.valueOf(20_000_000),
                100,
                BigDecimal.valueOf(10_000_000));

        assertThat(table.classify(new SizeFigures(staff, revenue), both).sizeClass())
                .isEqualTo(SizeClass.of(expected));
    }

    @Test
    void otherBoundsNeedNoOtherModel() {
        SizeClassThresholds lower = new SizeClassThresholds(
                LocalDate.of(2026, 1, 1),
                SizeClassRule.ANY,
                200,
                BigDecimal.valueOf(1000),
                50,
                BigDecimal.valueOf(500));

        assertThat(table.classify(new SizeFigures(200, BigDecimal.ZERO), lower).sizeClass())
                .isEqualTo(SizeClass.ABOVE_SCALE);
        assertThat(table.classify(new SizeFigures(1, BigDecimal.valueOf(500)), lower)
                        .sizeClass())
                .isEqualTo(SizeClass.MEDIUM);
    }

    @Test
    void classingThousandsTakesLittleTime() {
        long start = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            table.classify(new SizeFigures(i % 400, BigDecimal.valueOf(i * 3_000L)), SizeClassThresholds.NOTICE);
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
