package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.checklist.persistence.CheckPlanRows;
import org.anbiao.checklist.persistence.CheckRows;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazard.HazardFinding;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardService;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks by the enterprise's own lists: begun, answered point by point and kept at once, finished for good. What is not
 * kept becomes a hazard, each once. Employees do the checks of their posts here too and are held to them by {@link CheckAccess}.
 */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class CheckService {

    private static final String SUBJECT = "safety_check";
    private static final int MOST_PHOTOS = 9;
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_LEADER = 60;

    private final CheckRows rows;
    private final CheckPlanRows plans;
    private final CheckAccess access;
    private final OwnSetService sets;
    private final HazardService hazards;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    CheckService(
            CheckRows rows,
            CheckPlanRows plans,
            CheckAccess access,
            OwnSetService sets,
            HazardService hazards,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.access = access;
        this.sets = sets;
        this.hazards = hazards;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A check of an enterprise that the actor works with; an employee's own.
     *
     * @throws DomainException checklist.check-unknown for any other
     */
    @PreAuthorize("hasAnyAuthority('hazard.read', 'check.own')")
    @Transactional(readOnly = true)
    public SafetyCheck get(UUID id) {
        return access.readable(id);
    }

    /** Running checks of an enterprise, the latest first. */
    @Transactional(readOnly = true)
    public List<SafetyCheckItem> running(UUID enterpriseId) {
        sets.enterprise(enterpriseId);
        return rows.running(enterpriseId);
    }

    /** One page of finished checks of an enterprise, the latest first. */
    @Transactional(readOnly = true)
    public PagedList<SafetyCheckItem> finished(UUID enterpriseId, PageRequest page) {
        sets.enterprise(enterpriseId);
        return new PagedList<>(rows.finished(enterpriseId, page), rows.countFinished(enterpriseId));
    }

    /**
     * Begins the check of the running time of a plan, or opens the one that a colleague began for it.
     *
     * @return id of the check
     * @throws DomainException for a plan that is not the actor's enterprise's (an employee's: not the own), or outside its times
     */
    @PreAuthorize("hasAnyAuthority('hazard.record', 'check.own')")
    public UUID begin(UUID planId) {
        CheckPlan plan = plans.find(planId).orElseThrow(() -> new DomainException("checklist.list-unknown"));
        access.requireDoer(plan);
        CheckPeriod period = plan.schedule()
                .periodOn(LocalDate.now(clock))
                .orElseThrow(() -> new DomainException("checklist.not-due"));
        Optional<UUID> running = rows.ofPeriod(planId, period.from());
        return running.orElseGet(() -> begin(plan.setId(), planId, period.from())
                .or(() -> rows.ofPeriod(planId, period.from()))
                .orElseThrow(() -> new DomainException("checklist.check-unknown")));
    }

    /**
     * Begins a check between the planned ones (不定期检查, R-132).
     *
     * @return id of the check
     */
    @PreAuthorize("hasAuthority('hazard.record')")
    public UUID beginBetween(UUID setId) {
        access.requireFirm(sets.get(setId).enterpriseId());
        return begin(setId, null, null).orElseThrow(() -> new DomainException("checklist.check-unknown"));
    }

    private Optional<UUID> begin(UUID setId, @Nullable UUID planId, @Nullable LocalDate periodOn) {
        OwnSet set = sets.toCheckBy(setId);
        if (!set.inUse()) {
            throw new DomainException("checklist.list-ended");
        }
        Optional<UUID> begun =
                rows.insert(set, planId, periodOn, currentActor.get().memberName());
        begun.ifPresent(id ->
                audit.record("safety_check.begun", SUBJECT, id, set.enterpriseId(), null, Map.of("list", set.title())));
        return begun;
    }

    private SafetyCheck open(UUID id) {
        SafetyCheck check = get(id);
        access.requireFirm(check.enterpriseId());
        if (!check.isOpen()) {
            throw new DomainException("checklist.check-finished");
        }
        return check;
    }

    /**
     * Keeps what was found of one point.
     *
     * @param answer with the version that was shown
     * @return the answer as it is kept
     * @throws DomainException if a colleague answered the point meanwhile, after the check was finished, or for too many photos
     */
    @PreAuthorize("hasAnyAuthority('hazard.record', 'check.own')")
    public CheckAnswer answer(UUID checkId, CheckAnswer answer) {
        access.requireFirm(get(checkId).enterpriseId());
        // so that nobody finishes it between the look and the answer
        rows.lock(checkId);
        SafetyCheck check = open(checkId);
        OwnPoint point = check.points().stream()
                .filter(one -> one.id().equals(answer.pointId()))
                .findFirst()
                .orElseThrow(() -> new DomainException("checklist.point-unknown"));
        if (answer.note().length() > LONGEST_NOTE) {
            throw new DomainException("checklist.note-long", LONGEST_NOTE);
        }
        if (answer.photos().size() > MOST_PHOTOS) {
            throw new DomainException("checklist.too-many-photos", MOST_PHOTOS);
        }
        if (!rows.save(check.enterpriseId(), checkId, answer)) {
            CheckAnswer now = get(checkId).answers().get(point.id());
            throw new DomainException("checklist.answer-changed", now == null ? "" : now.by());
        }
        CheckAnswer kept =
                java.util.Objects.requireNonNull(get(checkId).answers().get(point.id()));
        CheckAnswer before = check.answers().get(point.id());
        audit.record(
                "safety_check.answered",
                SUBJECT,
                checkId,
                check.enterpriseId(),
                before == null ? null : told(point, before),
                told(point, kept));
        return kept;
    }

    private static Map<String, Object> told(OwnPoint point, CheckAnswer answer) {
        return Map.of("point", point.text(), "answer", answer.value().code(), "note", answer.note());
    }

    /**
     * Says who leads a running check (带队人, R-132).
     *
     * @param version of the check as it was shown
     * @param byPrincipal whether it is the principal
     */
    @PreAuthorize("hasAuthority('hazard.record')")
    public SafetyCheck lead(UUID checkId, int version, String leader, boolean byPrincipal) {
        SafetyCheck check = open(checkId);
        String name = leader.strip();
        if (name.isEmpty() || name.length() > LONGEST_LEADER) {
            throw new DomainException("checklist.leader-missing");
        }
        if (!rows.lead(checkId, version, name, byPrincipal)) {
            throw new DomainException("checklist.check-changed");
        }
        audit.record(
                "safety_check.led",
                SUBJECT,
                checkId,
                check.enterpriseId(),
                check.leader(),
                Map.of("leader", name, "principal", byPrincipal));
        return get(checkId);
    }

    /**
     * Finishes a check: every point that is not kept becomes a hazard of a self-check, with the basis and the measure of the list. A
     * second call finds it finished and does nothing.
     *
     * @return ids of the hazards, in the order of the points
     * @throws DomainException with the number of points that have no answer yet
     */
    @PreAuthorize("hasAnyAuthority('hazard.record', 'check.own')")
    public List<UUID> finish(UUID checkId) {
        access.requireFirm(get(checkId).enterpriseId());
        rows.lock(checkId);
        SafetyCheck check = get(checkId);
        if (check.state() == SafetyCheck.State.DONE) {
            return hazardsOf(check);
        }
        open(checkId);
        int missing = check.points().size() - check.answered();
        if (missing > 0) {
            throw new DomainException("checklist.unanswered", missing);
        }
        if (check.leader().isBlank()) {
            throw new DomainException("checklist.leader-missing");
        }
        LocalDate today = LocalDate.now(clock);
        for (OwnPoint point : check.points()) {
            CheckAnswer answer = check.answers().get(point.id());
            if (answer != null && answer.value() == Value.NO && answer.hazardId() == null) {
                rows.setHazard(
                        checkId, point.id(), hazards.find(finding(check, point, answer, today), point.measure()));
            }
        }
        if (!rows.finish(checkId, today)) {
            throw new DomainException("checklist.check-finished");
        }
        List<UUID> found = hazardsOf(get(checkId));
        audit.record(
                "safety_check.finished",
                SUBJECT,
                checkId,
                check.enterpriseId(),
                null,
                Map.of("list", check.title(), "leader", check.leader(), "hazards", found.size()));
        return found;
    }

    private HazardFinding finding(SafetyCheck check, OwnPoint point, CheckAnswer answer, LocalDate day) {
        String words = answer.note().isBlank()
                ? messages.chinese("checklist.hazard-words", point.text())
                : messages.chinese("checklist.hazard-words-note", answer.note().strip(), point.text());
        return new HazardFinding(
                check.enterpriseId(),
                HazardLevel.GENERAL,
                answer.category(),
                day,
                words,
                check.place(),
                point.basis(),
                answer.photos());
    }

    private static List<UUID> hazardsOf(SafetyCheck check) {
        List<UUID> ids = new ArrayList<>();
        for (OwnPoint point : check.points()) {
            CheckAnswer answer = check.answers().get(point.id());
            UUID hazard = answer == null ? null : answer.hazardId();
            if (hazard != null) {
                ids.add(hazard);
            }
        }
        return ids;
    }

    /** Gives a running check up; it counts for nothing. */
    @PreAuthorize("hasAnyAuthority('hazard.record', 'check.own')")
    public void drop(UUID checkId) {
        SafetyCheck check = open(checkId);
        if (!rows.drop(checkId)) {
            throw new DomainException("checklist.check-finished");
        }
        audit.record(
                "safety_check.dropped",
                SUBJECT,
                checkId,
                check.enterpriseId(),
                null,
                Map.of("list", check.title(), "answered", check.answered()));
    }
}
