package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.CheckCalendar.Span;
import org.anbiao.checklist.persistence.CheckPlanRows;
import org.anbiao.checklist.persistence.OwnCheckRows;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An employee's own checks: those whose plan names the account or a post that the person holds. Colleagues' are as unknown as
 * those of another firm; checks themselves are done with {@link CheckService}.
 */
@Service
@PreAuthorize("hasAuthority('check.own')")
@Transactional(readOnly = true)
public class OwnChecks {

    private final OwnCheckRows rows;
    private final CheckPlanRows plans;
    private final CheckReckoning reckoning;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnChecks(
            OwnCheckRows rows, CheckPlanRows plans, CheckReckoning reckoning, CurrentActor currentActor, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.reckoning = reckoning;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Own checks whose time is running, those that end first at the top; one that a colleague of the post has done counts as done. */
    public List<DueCheck> due() {
        return reckoning.due(enterprise(), own().keySet()).stream()
                .map(this::marked)
                .toList();
    }

    /** What a colleague finished is not the own check any more (see {@link CheckAccess}). */
    private DueCheck marked(DueCheck due) {
        UUID check = due.checkId();
        return check == null || !due.done() || rows.isOwn(enterprise(), check, member())
                ? due
                : new DueCheck(due.plan(), due.period(), check, true, true);
    }

    /** Own checks that were not done in their time in the last days, the latest first; not those of the time before they were given. */
    public List<MissedCheck> missed(int days) {
        LocalDate today = LocalDate.now(clock);
        Map<CheckPlan, LocalDate> own = own();
        List<MissedCheck> missed =
                new ArrayList<>(reckoning.missed(enterprise(), own.keySet(), new Span(today.minusDays(days), today)));
        missed.removeIf(one ->
                own.getOrDefault(one.plan(), LocalDate.MIN).isAfter(one.period().lastDay()));
        return missed;
    }

    /** Running checks that the employee began, the latest first. */
    public List<SafetyCheckItem> running() {
        return rows.running(enterprise(), member());
    }

    /** One page of checks that the employee finished, the latest first. */
    public PagedList<SafetyCheckItem> finished(PageRequest page) {
        return new PagedList<>(rows.finished(enterprise(), member(), page), rows.countFinished(enterprise(), member()));
    }

    /** Own plans, each with the day since which it is the employee's. */
    private Map<CheckPlan, LocalDate> own() {
        Map<UUID, LocalDate> own = rows.plans(enterprise(), member());
        return plans.of(enterprise()).stream()
                .filter(plan -> own.containsKey(plan.id()))
                .collect(java.util.stream.Collectors.toMap(
                        plan -> plan, plan -> own.get(plan.id()), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private UUID enterprise() {
        Actor actor = currentActor.get();
        UUID enterprise = actor.enterpriseId();
        if (enterprise == null) {
            throw new DomainException("checklist.firm-only");
        }
        return enterprise;
    }

    private UUID member() {
        UUID member = currentActor.get().memberId();
        if (member == null) {
            throw new DomainException("checklist.firm-only");
        }
        return member;
    }
}
