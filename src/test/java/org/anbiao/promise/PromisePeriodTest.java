package org.anbiao.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.promise.SafetyPromise.State;
import org.anbiao.risk.PointColor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a promise lasts, when it is overtaken, and which risk is the highest. */
class PromisePeriodTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);

    private static SafetyPromise promise(LocalDate until, @Nullable LocalDate withdrawnOn) {
        return new SafetyPromise(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "",
                "虚构石材厂",
                DAY,
                until,
                "虚构王",
                new SafetyPromise.Content(
                        "一", "二", "三", "四", "五", Set.of(SpecialWork.LIFTING, SpecialWork.HOT_WORK), "院内"),
                new PromiseFacts(null, 0, 0, 0, 0, 0, 0),
                withdrawnOn,
                "");
    }

    @Test
    void eachPeriodEndsOnTheDayBeforeTheNextBegins() {
        assertThat(PromisePeriod.DAY.until(DAY)).isEqualTo("2025-11-30");
        assertThat(PromisePeriod.WEEK.until(DAY)).isEqualTo("2025-12-06");
        assertThat(PromisePeriod.MONTH.until(DAY)).isEqualTo("2025-12-29");
        assertThat(PromisePeriod.QUARTER.until(DAY)).isEqualTo("2026-02-27");
        assertThat(PromisePeriod.YEAR.until(DAY)).isEqualTo("2026-11-29");
        assertThat(PromisePeriod.SETTING.choices())
                .as("the quarter is the default, and every choice is a period")
                .startsWith("quarter")
                .allSatisfy(choice -> assertThat(PromisePeriod.of(choice)).isNotNull());
    }

    @Test
    void aPromiseEndsWithItsTimeAndIsOvertakenByALaterAssessmentOnly() {
        LocalDate last = DAY.plusDays(6);
        SafetyPromise promise = promise(last, null);
        assertThat(SafetyPromise.state(null, null, DAY)).isEqualTo(State.NONE);
        assertThat(SafetyPromise.state(promise, DAY, last)).isEqualTo(State.CURRENT);
        assertThat(SafetyPromise.state(promise, DAY.plusDays(1), last)).isEqualTo(State.OUTDATED);
        assertThat(SafetyPromise.state(promise, DAY.plusDays(1), last.plusDays(1)))
                .isEqualTo(State.EXPIRED);
        assertThat(SafetyPromise.state(promise(last, DAY), null, DAY)).isEqualTo(State.NONE);
        assertThat(promise.content().orderedWork()).containsExactly(SpecialWork.HOT_WORK, SpecialWork.LIFTING);
    }

    @Test
    void theHighestColourIsTheFirstThatAnyPointHas() {
        PromiseFacts facts = PromiseFacts.of(
                null, List.of(PointColor.BLUE, PointColor.ORANGE, PointColor.BLUE, PointColor.YELLOW), 3, 1);
        assertThat(facts.highest()).contains(PointColor.ORANGE);
        assertThat(facts.blue()).isEqualTo(2);
        assertThat(facts.majorHazards()).isEqualTo(1);
        assertThat(PromiseFacts.of(null, List.of(), 0, 0).highest()).isEmpty();
    }
}
