package org.anbiao.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When checks by a list are due. Each phase is cut into times of equal length; one check is due in each. A change of frequency,
 * a pause or the end of the list ends the phase: a time that it cuts short is not owed.
 */
public final class CheckSchedule {

    private final List<CheckPhase> phases;
    private final @Nullable LocalDate endsOn;

    /**
     * @param phases in any order
     * @param endsOn first day on which the list is no longer in use; null while it is
     */
    public CheckSchedule(List<CheckPhase> phases, @Nullable LocalDate endsOn) {
        this.phases = phases.stream()
                .sorted(Comparator.comparing(CheckPhase::startsOn))
                .toList();
        this.endsOn = endsOn;
    }

    /** The phases in their order. */
    public List<CheckPhase> phases() {
        return phases;
    }

    /** The phase that a day lies in; empty before the first. */
    public Optional<CheckPhase> phaseOn(LocalDate day) {
        return phases.stream().filter(phase -> !phase.startsOn().isAfter(day)).reduce((one, later) -> later);
    }

    /** The time that a day lies in; empty before the start, in a pause and after the end, and where a change cuts the time short. */
    public Optional<CheckPeriod> periodOn(LocalDate day) {
        return phaseOn(day)
                .filter(phase -> !phase.isPause())
                .map(phase -> period(phase, phase.numberOf(day)))
                .filter(period -> isWhole(period, cut(phaseOn(day).orElseThrow())));
    }

    /** The times that are over, whose last day lies between two days, inclusive; in their order. */
    public List<CheckPeriod> endedBetween(LocalDate from, LocalDate to) {
        List<CheckPeriod> ended = new ArrayList<>();
        for (CheckPhase phase : phases) {
            if (phase.isPause() || phase.startsOn().isAfter(to)) {
                continue;
            }
            LocalDate cut = cut(phase);
            long number = phase.startsOn().isBefore(from) ? phase.numberOf(from) : 0;
            CheckPeriod period = period(phase, number);
            while (!period.lastDay().isAfter(to) && isWhole(period, cut)) {
                ended.add(period);
                number++;
                period = period(phase, number);
            }
        }
        return ended;
    }

    private static CheckPeriod period(CheckPhase phase, long number) {
        return new CheckPeriod(phase.start(number), phase.start(number + 1).minusDays(1));
    }

    private @Nullable LocalDate cut(CheckPhase phase) {
        LocalDate next = phases.stream()
                .map(CheckPhase::startsOn)
                .filter(start -> start.isAfter(phase.startsOn()))
                .findFirst()
                .orElse(null);
        return next == null || endsOn != null && endsOn.isBefore(next) ? endsOn : next;
    }

    private static boolean isWhole(CheckPeriod period, @Nullable LocalDate cut) {
        return cut == null || period.lastDay().isBefore(cut);
    }
}
