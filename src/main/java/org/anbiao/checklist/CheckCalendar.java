package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.persistence.CheckPlanRows;
import org.anbiao.checklist.persistence.CheckRows;
import org.anbiao.checklist.persistence.CheckRows.Begun;
import org.anbiao.checklist.persistence.MissedQueries;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.norms.OwnSetService;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which checks are due and which were missed, reckoned from the plans on every look: nothing is kept that could go wrong, and nobody's
 * inbox is filled.
 */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional(readOnly = true)
public class CheckCalendar {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_TIME = 372;

    private final CheckPlanRows plans;
    private final CheckRows checks;
    private final MissedQueries missed;
    private final OwnSetService sets;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final Clock clock;

    CheckCalendar(
            CheckPlanRows plans,
            CheckRows checks,
            MissedQueries missed,
            OwnSetService sets,
            UnitScopes scopes,
            CurrentActor currentActor,
            Clock clock) {
        this.plans = plans;
        this.checks = checks;
        this.missed = missed;
        this.sets = sets;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Days from one to another, both inclusive. */
    public record Span(LocalDate from, LocalDate to) {}

    /** The checks of an enterprise whose time is running, those that end first at the top. */
    public List<DueCheck> due(UUID enterpriseId) {
        sets.enterprise(enterpriseId);
        LocalDate today = LocalDate.now(clock);
        Map<String, Begun> begun = begun(enterpriseId, today.minusDays(LONGEST_TIME));
        List<DueCheck> due = new ArrayList<>();
        for (CheckPlan plan : plans.of(enterpriseId)) {
            plan.schedule().periodOn(today).ifPresent(period -> {
                Begun check = begun.get(key(plan.id(), period.from()));
                due.add(new DueCheck(
                        plan, period, check == null ? null : check.checkId(), check != null && check.doneOn() != null));
            });
        }
        due.sort(Comparator.comparing(one -> one.period().lastDay()));
        return due;
    }

    /**
     * The checks of an enterprise that were not done in their time, the latest first.
     *
     * @throws DomainException for a span of more than a year or that ends before it begins
     */
    public List<MissedCheck> missed(UUID enterpriseId, Span span) {
        sets.enterprise(enterpriseId);
        Span past = past(span);
        Map<String, Begun> begun = begun(enterpriseId, past.from().minusDays(LONGEST_TIME));
        List<MissedCheck> all = new ArrayList<>();
        for (CheckPlan plan : plans.of(enterpriseId)) {
            for (CheckPeriod period : plan.schedule().endedBetween(past.from(), past.to())) {
                Begun check = begun.get(key(plan.id(), period.from()));
                LocalDate done = check == null ? null : check.doneOn();
                if (done == null || !period.isMetOn(done)) {
                    all.add(new MissedCheck(plan, period));
                }
            }
        }
        all.sort(Comparator.comparing((MissedCheck one) -> one.period().lastDay())
                .reversed());
        return all;
    }

    /**
     * Enterprises that the actor's unit works with and that missed checks, those with the most first.
     *
     * @throws DomainException as {@link #missed(UUID, Span)}
     */
    public PagedList<MissedCount> missed(Span span, PageRequest page) {
        Span past = past(span);
        var scope = currentActor.get().scope();
        return new PagedList<>(
                missed.page(past.from(), past.to(), scopes.current(), scope, page),
                missed.count(past.from(), past.to(), scopes.current(), scope));
    }

    /** What ends today is not missed yet. */
    private Span past(Span span) {
        if (span.to().isBefore(span.from())
                || span.from().plusDays(LONGEST_DAYS).isBefore(span.to())) {
            throw new DomainException("checklist.span");
        }
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return new Span(span.from(), span.to().isAfter(yesterday) ? yesterday : span.to());
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
