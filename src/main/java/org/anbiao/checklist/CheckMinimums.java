package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.checklist.persistence.BelowMinimumQueries;
import org.anbiao.checklist.persistence.CheckMinimumRows;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minimum frequencies of checks (按规定频次, R-166, X-58). Nothing is assumed: where no authority set one, there is none. Of those that
 * match an enterprise the strictest holds, whoever set it.
 */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class CheckMinimums {

    private static final int LONGEST_BASIS = 200;

    private final CheckMinimumRows rows;
    private final BelowMinimumQueries below;
    private final CheckReckoning reckoning;
    private final OwnSetService sets;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    CheckMinimums(
            CheckMinimumRows rows,
            BelowMinimumQueries below,
            CheckReckoning reckoning,
            OwnSetService sets,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.below = below;
        this.reckoning = reckoning;
        this.sets = sets;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that the own authority and those above it and their departments ever set, the latest first. */
    @Transactional(readOnly = true)
    public List<CheckMinimum> history() {
        return rows.history();
    }

    /** Whether the actor sets minimums: the office of an authority. */
    @Transactional(readOnly = true)
    public boolean isOffice() {
        Actor actor = currentActor.get();
        return actor.unitId() == null && !actor.isEnterprise();
    }

    /**
     * Sets a minimum, or lifts one, from a day on.
     *
     * @throws DomainException for a person of a unit, a day that has passed, or without a basis
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void set(CheckMinimum.Draft draft) {
        if (!isOffice()) {
            throw new DomainException("definition.office-only");
        }
        LocalDate today = LocalDate.now(clock);
        if (draft.validFrom().isBefore(today)) {
            throw new DomainException("checklist.minimum.passed", today);
        }
        String basis = draft.basis().strip();
        if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
            throw new DomainException("checklist.minimum.basis-missing", LONGEST_BASIS);
        }
        UUID id = rows.insert(draft, basis);
        CheckFrequency frequency = draft.frequency();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("layer", draft.target().layer().code());
        told.put("sector", draft.target().sector());
        told.put("sizeClass", draft.target().sizeClass());
        told.put("color", draft.target().color());
        told.put("frequency", frequency == null ? "none" : frequency.code());
        told.put("validFrom", draft.validFrom().toString());
        told.put("basis", basis);
        audit.record("check_minimum.set", "check_minimum", id, null, null, told);
    }

    /** The strictest minimum for a layer of an enterprise's lists on a day; empty where nobody set one. */
    @Transactional(readOnly = true)
    public Optional<CheckMinimum> strictest(UUID enterpriseId, OwnSet.Kind layer, LocalDate day) {
        sets.enterprise(enterpriseId);
        return rows.matching(enterpriseId, layer, day).stream()
                .filter(one -> one.frequency() != null)
                .min(Comparator.comparingInt(CheckMinimums::longestDays)
                        .thenComparing(CheckMinimum::validFrom)
                        .thenComparing(one -> one.id().toString()));
    }

    /**
     * What an enterprise has to keep today, layer by layer, and which times it missed: those of the minimum, counted from its first day,
     * in which no list of the layer was finished. Times that began before the enterprise was in the registry are not owed.
     *
     * @param days how far back is looked
     */
    @Transactional(readOnly = true)
    public List<MinimumStanding> standing(UUID enterpriseId, int days) {
        LocalDate today = LocalDate.now(clock);
        sets.enterprise(enterpriseId);
        LocalDate entered = rows.enteredOn(enterpriseId);
        List<MinimumStanding> standing = new ArrayList<>();
        for (OwnSet.Kind layer : OwnSet.Kind.values()) {
            strictest(enterpriseId, layer, today).ifPresent(minimum -> {
                CheckFrequency frequency = Objects.requireNonNull(minimum.frequency());
                CheckSchedule schedule =
                        new CheckSchedule(List.of(CheckPhase.of(minimum.validFrom(), frequency, 0)), null);
                List<CheckPeriod> owed = schedule.endedBetween(today.minusDays(days), today.minusDays(1)).stream()
                        .filter(period -> !period.from().isBefore(entered))
                        .toList();
                Set<LocalDate> done = rows.checkedOn(enterpriseId, layer, minimum.validFrom());
                standing.add(new MinimumStanding(
                        minimum,
                        owed,
                        owed.stream()
                                .filter(period -> done.stream()
                                        .noneMatch(
                                                day -> !day.isBefore(period.from()) && !day.isAfter(period.lastDay())))
                                .toList()));
            });
        }
        return standing;
    }

    /**
     * Enterprises that the actor's unit works with and that have no plan for what a minimum asks, or checked less often than it asks in
     * the times that ended in a span; those that lack the most first. Reckoned on every look.
     *
     * @throws DomainException for a span of more than a year or that ends before it begins
     */
    @Transactional(readOnly = true)
    public PagedList<BelowMinimum> below(CheckCalendar.Span span, PageRequest page) {
        CheckCalendar.Span past = reckoning.past(span);
        return below.page(
                past.from(),
                past.to(),
                LocalDate.now(clock),
                scopes.current(),
                currentActor.get().scope(),
                page);
    }

    /**
     * The first of {@link #below}, at once.
     *
     * @param most how many rows at the most, from 1
     * @throws DomainException for a span of more than a year or that ends before it begins
     */
    @Transactional(readOnly = true)
    public PagedList<BelowMinimum> below(CheckCalendar.Span span, int most) {
        CheckCalendar.Span past = reckoning.past(span);
        return below.first(
                past.from(),
                past.to(),
                LocalDate.now(clock),
                scopes.current(),
                currentActor.get().scope(),
                most);
    }

    private static int longestDays(CheckMinimum minimum) {
        return CheckPhase.of(minimum.validFrom(), Objects.requireNonNull(minimum.frequency()), 0)
                .longestDays();
    }
}
