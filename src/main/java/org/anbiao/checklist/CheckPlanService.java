package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.checklist.persistence.CheckPlanRows;
import org.anbiao.checklist.persistence.OwnCheckRows;
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
    private final OwnCheckRows own;
    private final OwnSetService sets;
    private final PostService posts;
    private final PeopleService people;
    private final CheckMinimums minimums;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    CheckPlanService(
            CheckPlanRows rows,
            OwnCheckRows own,
            OwnSetService sets,
            PostService posts,
            PeopleService people,
            CheckMinimums minimums,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.own = own;
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
            Assignee assignee,
            CheckFrequency frequency,
            int everyDays,
            @Nullable LocalDate from) {

        /** By somebody or a post by name alone. */
        public Arrangement(String responsible, CheckFrequency frequency, int everyDays, @Nullable LocalDate from) {
            this(Assignee.named(responsible), frequency, everyDays, from);
        }
    }

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
     * Who can be named as responsible for a list: employees with an account and posts for sheets and cards, which they then do themselves
     * and the names of all others.
     */
    @Transactional(readOnly = true)
    public List<Assignee> assignees(UUID enterpriseId, OwnSet.Kind kind) {
        Set<String> names = responsible(enterpriseId);
        if (kind == OwnSet.Kind.LIST) {
            return names.stream().map(Assignee::named).toList();
        }
        List<Assignee> all = new ArrayList<>(employees(enterpriseId));
        all.addAll(posts(enterpriseId));
        all.forEach(one -> names.remove(one.name()));
        names.forEach(name -> all.add(Assignee.named(name)));
        return all;
    }

    private List<Assignee> employees(UUID enterpriseId) {
        return own.employees(enterpriseId).entrySet().stream()
                .map(one -> Assignee.employee(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Assignee> posts(UUID enterpriseId) {
        Map<UUID, List<String>> holders = own.holders(enterpriseId);
        return posts.of(enterpriseId).all().stream()
                .map(post -> Assignee.post(post.id(), post.duties().name(), holders.getOrDefault(post.id(), List.of())))
                .toList();
    }

    /**
     * The account or post as it is now, which has to be one of the enterprise; a name alone as it was written. Whom the plan names already
     * stays, since not everybody who changes a plan sees the enterprise's accounts.
     */
    private Assignee checked(OwnSet set, Assignee wanted) {
        if (wanted.kind() == Assignee.Kind.NAME) {
            String name = wanted.name().strip();
            if (name.isEmpty()) {
                throw new DomainException("checklist.responsible-missing");
            }
            return Assignee.named(name);
        }
        if (set.kind() == OwnSet.Kind.LIST) {
            throw new DomainException("checklist.employee-list");
        }
        boolean employee = wanted.kind() == Assignee.Kind.EMPLOYEE;
        return (employee ? employees(set.enterpriseId()) : posts(set.enterpriseId()))
                .stream()
                        .filter(one -> Objects.equals(one.id(), wanted.id()))
                        .findFirst()
                        .or(() -> rows.ofSet(set.id()).filter(wanted::isOf).map(Assignee::of))
                        .orElseThrow(() -> new DomainException(
                                employee ? "checklist.employee-unknown" : "checklist.post-unknown"));
    }

    /**
     * Lays down who checks by a list and how often; another frequency, or a pause, begins on the given day.
     *
     * @param revision of the plan as it was shown; 0 where there was none
     * @throws DomainException for a frequency below the minimum that an authority set, for a list that is not in use, without a person or
     *     post, for an account or post that is not the enterprise's, for a day that has passed, or if somebody else changed the plan meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void arrange(UUID setId, int revision, Arrangement arrangement) {
        OwnSet set = sets.get(setId);
        if (!set.inUse()) {
            throw new DomainException("checklist.list-ended");
        }
        Assignee assignee = checked(set, arrangement.assignee());
        LocalDate from = arrangement.from();
        if (from == null || from.isBefore(LocalDate.now(clock))) {
            throw new DomainException("checklist.from-passed");
        }
        if (arrangement.frequency() == CheckFrequency.EVERY_DAYS && !CheckPhase.isPossible(arrangement.everyDays())) {
            throw new DomainException("checklist.every-days");
        }
        CheckPhase phase = CheckPhase.of(from, arrangement.frequency(), arrangement.everyDays());
        requireMinimum(set, phase);
        currentActor.runAs(currentActor.get().onBehalfOf(set.tenantId()), () -> write(set, revision, assignee, phase));
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

    private void write(OwnSet set, int revision, Assignee assignee, CheckPhase phase) {
        LocalDate today = LocalDate.now(clock);
        CheckPlan before = rows.ofSet(set.id()).orElse(null);
        UUID id;
        if (before == null) {
            id = rows.insert(set.enterpriseId(), set.id(), assignee, today)
                    .orElseThrow(() -> new DomainException("checklist.plan-changed"));
        } else {
            id = before.id();
            if (!rows.change(id, revision, assignee, today)) {
                throw new DomainException("checklist.plan-changed");
            }
        }
        if (before == null || !isSame(before.schedule(), phase)) {
            rows.setPhase(set.enterpriseId(), id, phase);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("list", set.title());
        told.put("responsible", assignee.name());
        told.put("by", assignee.kind().name().toLowerCase(Locale.ROOT));
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
