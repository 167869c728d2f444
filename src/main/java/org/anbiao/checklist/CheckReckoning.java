package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.CheckCalendar.Span;
import org.anbiao.checklist.persistence.CheckRows;
import org.anbiao.checklist.persistence.CheckRows.Begun;
import org.anbiao.common.DomainException;
import org.springframework.stereotype.Component;

/** Reckons from plans of an enterprise and its checks what is due, what was missed, and who kept what; nothing is stored. */
@Component
class CheckReckoning {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_TIME = 372;

    private final CheckRows checks;
    private final Clock clock;

    CheckReckoning(CheckRows checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /** What ends today is not missed yet. */
    Span past(Span span) {
        if (span.to().isBefore(span.from())
                || span.from().plusDays(LONGEST_DAYS).isBefore(span.to())) {
            throw new DomainException("checklist.span");
        }
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return new Span(span.from(), span.to().isAfter(yesterday) ? yesterday : span.to());
    }

    /** The checks of plans of an enterprise whose time is running, those that end first at the top. */
    List<DueCheck> due(UUID enterpriseId, Collection<CheckPlan> plans) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Begun> begun = begun(enterpriseId, today.minusDays(LONGEST_TIME));
        List<DueCheck> due = new ArrayList<>();
        for (CheckPlan plan : plans) {
            plan.schedule().periodOn(today).ifPresent(period -> {
                Begun check = begun.get(key(plan.id(), period.from()));
                due.add(new DueCheck(
                        plan,
                        period,
                        check == null ? null : check.checkId(),
                        check != null && check.doneOn() != null,
                        false));
            });
        }
        due.sort(Comparator.comparing(one -> one.period().lastDay()));
        return due;
    }

    /** The checks of plans of an enterprise that were not done in their time, the latest first. */
    List<MissedCheck> missed(UUID enterpriseId, Collection<CheckPlan> plans, Span span) {
        Span past = past(span);
        Map<String, Begun> begun = begun(enterpriseId, past.from().minusDays(LONGEST_TIME));
        List<MissedCheck> all = new ArrayList<>();
        for (CheckPlan plan : plans) {
            plan.schedule().endedBetween(past.from(), past.to()).stream()
                    .filter(period -> !isKept(begun, plan, period))
                    .forEach(period -> all.add(new MissedCheck(plan, period)));
        }
        all.sort(Comparator.comparing((MissedCheck one) -> one.period().lastDay())
                .reversed());
        return all;
    }

    /** How each plan of an enterprise was kept by who is responsible for it now, as far back as the span and as that person is. */
    List<CheckDone> kept(UUID enterpriseId, Collection<CheckPlan> plans, Span span) {
        Span past = past(span);
        Map<String, Begun> begun = begun(enterpriseId, past.from().minusDays(LONGEST_TIME));
        List<CheckDone> all = new ArrayList<>();
        for (CheckPlan plan : plans) {
            LocalDate given = plan.givenOn();
            LocalDate since = given != null && given.isAfter(past.from()) ? given : past.from();
            List<CheckPeriod> owed = plan.schedule().endedBetween(since, past.to());
            Begun last = begun.values().stream()
                    .filter(one -> one.planId().equals(plan.id()) && one.doneOn() != null)
                    .max(Comparator.comparing(Begun::doneOn))
                    .orElse(null);
            all.add(new CheckDone(
                    plan,
                    since,
                    owed.size(),
                    (int) owed.stream()
                            .filter(period -> !isKept(begun, plan, period))
                            .count(),
                    last == null ? null : last.doneOn(),
                    last == null ? "" : last.doneBy()));
        }
        return all;
    }

    private static boolean isKept(Map<String, Begun> begun, CheckPlan plan, CheckPeriod period) {
        Begun check = begun.get(key(plan.id(), period.from()));
        LocalDate done = check == null ? null : check.doneOn();
        return done != null && period.isMetOn(done);
    }

    private Map<String, Begun> begun(UUID enterpriseId, LocalDate since) {
        Map<String, Begun> begun = new HashMap<>();
        checks.begunSince(enterpriseId, since).forEach(one -> begun.put(key(one.planId(), one.periodOn()), one));
        return begun;
    }

    private static String key(UUID planId, LocalDate periodOn) {
        return planId + "/" + periodOn;
    }
}
