package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.checklist.persistence.CheckPlanRows;
import org.anbiao.common.DomainException;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.norms.PostService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.Person;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who checks by an enterprise's lists, sheets and cards, and how often. The lists themselves are kept with the norms. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class CheckPlanService {

    private final CheckPlanRows rows;
    private final OwnSetService sets;
    private final PostService posts;
    private final PeopleService people;
    private final CheckMinimums minimums;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    CheckPlanService(
            CheckPlanRows rows,
            OwnSetService sets,
            PostService posts,
            PeopleService people,
            CheckMinimums minimums,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.sets = sets;
        this.posts = posts;
        this.people = people;
        this.minimums = minimums;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** How often and by whom, as it is laid down. */
    public record Arrangement(
            String responsible,
            CheckFrequency frequency,
            int everyDays,
            @Nullable LocalDate from) {}

    /** The check lists, sheets and cards of an enterprise that are in use, each with its plan. */
    @Transactional(readOnly = true)
    public List<PlannedList> lists(UUID enterpriseId) {
        Map<UUID, CheckPlan> plans =
                plans(enterpriseId).stream().collect(Collectors.toMap(CheckPlan::setId, Function.identity()));
        return sets.of(enterpriseId).stream()
                .filter(set -> set.inUse() && isCheckList(set))
                .map(set -> new PlannedList(
                        set, plans.get(set.id()), sets.change(set).isPresent()))
                .toList();
    }

    /** A set made from a guide or from rules is no check list. */
    private boolean isCheckList(OwnSet set) {
        return set.isOwnWork()
                || sets.source(set)
                        .map(norm -> norm.head().kind() == NormKind.INSPECTION_CHECKLIST)
                        .orElse(true);
    }

    /** All plans of an enterprise, those of lists that have ended, too. */
    @Transactional(readOnly = true)
    public List<CheckPlan> plans(UUID enterpriseId) {
        sets.enterprise(enterpriseId);
        return rows.of(enterpriseId);
    }

    /** Names of people and posts of an enterprise that can be responsible. */
    @Transactional(readOnly = true)
    public Set<String> responsible(UUID enterpriseId) {
        Set<String> names = new LinkedHashSet<>();
        people.of(new EnterpriseId(enterpriseId)).stream()
                .filter(person -> person.inRoleOn(LocalDate.now(clock)))
                .map(Person::name)
                .forEach(names::add);
        posts.of(enterpriseId).all().forEach(post -> {
            post.holders().forEach(holder -> names.add(holder.name()));
            names.add(post.duties().name());
        });
        return names;
    }

    /**
     * Lays down who checks by a list and how often; another frequency, or a pause, begins on the given day.
     *
     * @param revision of the plan as it was shown; 0 where there was none
     * @throws DomainException for a frequency below the minimum that an authority set, for a list that is not in use, without a person or post, for a day that has passed, or if somebody else
     *     changed the plan meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void arrange(UUID setId, int revision, Arrangement arrangement) {
        OwnSet set = sets.get(setId);
        String responsible = arrangement.responsible().strip();
        if (!set.inUse()) {
            throw new DomainException("checklist.list-ended");
        }
        if (responsible.isEmpty()) {
            throw new DomainException("checklist.responsible-missing");
        }
        LocalDate from = arrangement.from();
        if (from == null || from.isBefore(LocalDate.now(clock))) {
            throw new DomainException("checklist.from-passed");
        }
        if (arrangement.frequency() == CheckFrequency.EVERY_DAYS && !CheckPhase.isPossible(arrangement.everyDays())) {
            throw new DomainException("checklist.every-days");
        }
        CheckPhase phase = CheckPhase.of(from, arrangement.frequency(), arrangement.everyDays());
        requireMinimum(set, phase);
        currentActor.runAs(
                currentActor.get().onBehalfOf(set.tenantId()), () -> write(set, revision, responsible, phase));
    }

    /** Less often than was set for the enterprise is refused. */
    private void requireMinimum(OwnSet set, CheckPhase phase) {
        minimums.strictest(set.enterpriseId(), set.kind(), phase.startsOn())
                .filter(minimum -> !minimum.isKeptBy(phase))
                .ifPresent(minimum -> {
                    String least = Objects.requireNonNull(minimum.frequency()).code();
                    throw new DomainException(
                            "checklist.minimum.below." + least,
                            minimum.authority(),
                            minimum.basis(),
                            minimum.validFrom());
                });
    }

    private void write(OwnSet set, int revision, String responsible, CheckPhase phase) {
        CheckPlan before = rows.ofSet(set.id()).orElse(null);
        UUID id;
        if (before == null) {
            id = rows.insert(set.enterpriseId(), set.id(), responsible)
                    .orElseThrow(() -> new DomainException("checklist.plan-changed"));
        } else {
            id = before.id();
            if (!rows.change(id, revision, responsible)) {
                throw new DomainException("checklist.plan-changed");
            }
        }
        if (before == null || !isSame(before.schedule(), phase)) {
            rows.setPhase(set.enterpriseId(), id, phase);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("list", set.title());
        told.put("responsible", responsible);
        told.put("frequency", phase.frequency().code());
        told.put("from", phase.startsOn().toString());
        audit.record(
                "check_plan.arranged",
                "check_plan",
                id,
                set.enterpriseId(),
                before == null ? null : before.responsible(),
                told);
    }

    /** Saying the same again does not begin the running time anew. */
    private static boolean isSame(CheckSchedule schedule, CheckPhase phase) {
        return schedule.phases().stream().noneMatch(one -> one.startsOn().isAfter(phase.startsOn()))
                && schedule.phaseOn(phase.startsOn())
                        .filter(one -> one.frequency() == phase.frequency() && one.days() == phase.days())
                        .isPresent();
    }
}
