package org.anbiao.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one enterprise on each day: periods without gaps, oldest first, the last one open. A dated change
 * splits the period it falls into; several changes on one day leave one period. A change dated back also reaches the
 * periods after it, unless the same property was changed again since: then it is refused, because nobody could say
 * which of the two is right.
 *
 * @param periods at least one
 */
public record StateTimeline(List<Period> periods) {

    /**
     * One period.
     *
     * @param id the stored record, or null for a period that is new; kept through changes, since sent reports name it
     * @param from first day
     * @param to first day that no longer belongs to it, or null if it is open
     * @param state what was counted
     * @param reason what began the period
     */
    public record Period(
            @Nullable UUID id, LocalDate from, @Nullable LocalDate to, CountedState state, String reason) {

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    public StateTimeline {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a timeline has at least one period");
        }
    }

    /** The timeline of an enterprise that starts to be counted. */
    public static StateTimeline startingOn(LocalDate day, CountedState state, String reason) {
        return new StateTimeline(List.of(new Period(null, day, null, state, reason)));
    }

    /**
     * Changes one property from a day on.
     *
     * @param day first day of the change, not before the first period
     * @param property reads the property that changes, to find later changes of the same one
     * @param change makes the changed state
     * @throws DomainException registry.state.before-start or registry.state.changed-later
     */
    public StateTimeline changedFrom(
            LocalDate day,
            Function<CountedState, @Nullable Object> property,
            UnaryOperator<CountedState> change,
            String reason) {
        LocalDate start = periods.get(0).from();
        if (day.isBefore(start)) {
            throw new DomainException("registry.state.before-start", start);
        }
        refuseLaterChange(day, property);
        List<Period> changed = new ArrayList<>();
        for (Period period : periods) {
            if (period.covers(day)) {
                split(period, day, change, reason, changed);
            } else if (period.from().isAfter(day)) {
                changed.add(new Period(
                        period.id(), period.from(), period.to(), change.apply(period.state()), period.reason()));
            } else {
                changed.add(period);
            }
        }
        return new StateTimeline(changed);
    }

    private void refuseLaterChange(LocalDate day, Function<CountedState, @Nullable Object> property) {
        Object before = property.apply(on(day).state());
        for (Period period : periods) {
            if (period.from().isAfter(day) && !Objects.equals(before, property.apply(period.state()))) {
                throw new DomainException("registry.state.changed-later", period.from());
            }
        }
    }

    private static void split(
            Period period, LocalDate day, UnaryOperator<CountedState> change, String reason, List<Period> into) {
        CountedState after = change.apply(period.state());
        if (after.equals(period.state())) {
            into.add(period);
        } else if (period.from().equals(day)) {
            into.add(new Period(period.id(), day, period.to(), after, join(period.reason(), reason)));
        } else {
            into.add(new Period(period.id(), period.from(), day, period.state(), period.reason()));
            into.add(new Period(null, day, period.to(), after, reason));
        }
    }

    private static String join(String first, String second) {
        return first.isEmpty() || first.contains(second) ? first.isEmpty() ? second : first : first + "；" + second;
    }

    /** The period that covers a day; the first one for days before it. */
    public Period on(LocalDate day) {
        return periods.stream().filter(period -> period.covers(day)).findFirst().orElse(periods.get(0));
    }
}
