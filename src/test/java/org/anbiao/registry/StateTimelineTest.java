package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.registry.StateTimeline.Period;
import org.junit.jupiter.api.Test;

class StateTimelineTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final Village EAST = new Village(UUID.randomUUID(), UUID.randomUUID());
    private static final Village WEST = new Village(UUID.randomUUID(), EAST.areaTenantId());
    private static final CountedState SMALL_IN_EAST = new CountedState(
            true,
            SubjectKind.ENTERPRISE,
            null,
            SizeClass.SMALL_MICRO,
            false,
            null,
            EAST.areaTenantId(),
            EAST.unitId(),
            UUID.randomUUID(),
            null);

    private final StateTimeline since = StateTimeline.startingOn(JANUARY, SMALL_IN_EAST, "登记");

    private static StateTimeline move(StateTimeline timeline, LocalDate day, Village to) {
        return timeline.changedFrom(day, CountedState::blockUnitId, state -> state.in(to), "迁移");
    }

    private static StateTimeline grow(StateTimeline timeline, LocalDate day, SizeClass sizeClass) {
        return timeline.changedFrom(day, CountedState::sizeClass, state -> state.classed(sizeClass), "规模");
    }

    @Test
    void aMoveSplitsThePeriodOnItsDay() {
        StateTimeline moved = move(since, MARCH, WEST);

        assertThat(moved.periods()).hasSize(2);
        assertThat(moved.on(MARCH.minusDays(1)).state()).isEqualTo(SMALL_IN_EAST);
        assertThat(moved.on(MARCH).state()).isEqualTo(SMALL_IN_EAST.in(WEST));
        assertThat(moved.periods().get(0).to()).isEqualTo(MARCH);
        assertThat(moved.periods().get(1).to()).isNull();
    }

    @Test
    void severalChangesOnOneDayLeaveOnePeriod() {
        StateTimeline both = grow(move(since, MARCH, WEST), MARCH, SizeClass.MEDIUM);

        assertThat(both.periods()).hasSize(2);
        assertThat(both.on(MARCH).state()).isEqualTo(SMALL_IN_EAST.in(WEST).classed(SizeClass.MEDIUM));
    }

    @Test
    void aChangeOnTheFirstDayLeavesNoEmptyPeriod() {
        assertThat(move(since, JANUARY, WEST).periods())
                .singleElement()
                .extracting(Period::state)
                .isEqualTo(SMALL_IN_EAST.in(WEST));
    }

    @Test
    void aMoveDatedBackReachesTheLaterPeriods() {
        StateTimeline timeline = move(grow(since, MAY, SizeClass.MEDIUM), MARCH, WEST);

        assertThat(timeline.periods()).extracting(Period::from).containsExactly(JANUARY, MARCH, MAY);
        assertThat(timeline.on(MARCH).state()).isEqualTo(SMALL_IN_EAST.in(WEST));
        assertThat(timeline.on(MAY).state())
                .isEqualTo(SMALL_IN_EAST.classed(SizeClass.MEDIUM).in(WEST));
    }

    @Test
    void aMoveBeforeAnotherMoveIsRefusedWithTheDayOfTheOther() {
        StateTimeline moved = move(since, MAY, WEST);

        assertThatThrownBy(() -> move(moved, MARCH, new Village(UUID.randomUUID(), UUID.randomUUID())))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("registry.state.changed-later");
                    assertThat(refusal.arguments()).containsExactly(MAY);
                });
    }

    @Test
    void nothingChangesBeforeTheEnterpriseWasCounted() {
        assertThatThrownBy(() -> move(since, JANUARY.minusDays(1), WEST))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("registry.state.before-start"));
    }

    @Test
    void aChangeToTheSameLeavesTheTimelineAlone() {
        assertThat(grow(since, MARCH, SizeClass.SMALL_MICRO)).isEqualTo(since);
    }

    @Test
    void storedPeriodsKeepTheirIdentity() {
        UUID stored = UUID.randomUUID();
        StateTimeline timeline =
                new StateTimeline(java.util.List.of(new Period(stored, JANUARY, null, SMALL_IN_EAST, "")));

        assertThat(move(timeline, MARCH, WEST).periods()).extracting(Period::id).containsExactly(stored, null);
    }
}
