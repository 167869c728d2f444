package org.anbiao.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.fieldwork.persistence.FieldDayQueries;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFollowUps;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardState;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormService;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Today's visits of a person on site: the places of the own cell or village, each with the reason to go there. */
@Service
@PreAuthorize("hasAuthority('field.visit')")
@Transactional(readOnly = true)
public class FieldDayService {

    /** A village of the county-level tenants has at most some hundred enterprises and places. */
    private static final int MOST_PLACES = 1000;
    /** A step due within these days is a reason to call on its owner. */
    private static final int SOON_DAYS = 7;
    /** A red or orange place that nobody visited for so long. */
    private static final int HIGH_RISK_DAYS = 30;

    private static final int NAMED_STEPS = 2;
    /** The most urgent ones of a village; the rest is in the portal. */
    private static final int MOST_HAZARDS = 500;

    private final FieldDayQueries queries;
    private final NormService norms;
    private final HazardFollowUps followUps;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Messages messages;
    private final Clock clock;

    FieldDayService(
            FieldDayQueries queries,
            NormService norms,
            HazardFollowUps followUps,
            UnitScopes scopes,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Messages messages,
            Clock clock) {
        this.queries = queries;
        this.norms = norms;
        this.followUps = followUps;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.messages = messages;
        this.clock = clock;
    }

    /** The day's list of whoever asks. */
    public FieldDay today() {
        Actor actor = currentActor.get();
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<FieldDay.OpenHazard>> hazards = hazards();
        List<FieldDay.Place> places =
                queries.places(scopes.current(), actor.scope(), today, today.plusDays(SOON_DAYS), MOST_PLACES).stream()
                        .map(row -> place(row, hazards.getOrDefault(row.id(), List.of()), today))
                        .sorted(Comparator.comparing(FieldDay.Place::address, WalkingOrder.INSTANCE)
                                .thenComparing(FieldDay.Place::name))
                        .toList();
        return new FieldDay(today, worker(actor), places, guides(), duties(), categories());
    }

    private FieldDay.Worker worker(Actor actor) {
        String unit = actor.unitId() == null
                ? tenants.get(actor.tenantId()).shortName()
                : tenants.findUnit(actor.unitId()).map(OrgUnit::name).orElse("");
        return new FieldDay.Worker(Objects.requireNonNull(actor.memberId()), actor.memberName(), unit);
    }

    private FieldDay.Place place(FieldDayQueries.Row row, List<FieldDay.OpenHazard> hazards, LocalDate today) {
        RiskColor color = row.color();
        return new FieldDay.Place(
                row.id(),
                row.name(),
                row.address(),
                row.sector(),
                color == null ? null : color.key(),
                reasons(row, hazards, today),
                row.lastVisit(),
                hazards);
    }

    /** Those of each enterprise, in the order of the portal's list. */
    private Map<UUID, List<FieldDay.OpenHazard>> hazards() {
        return followUps.open(MOST_HAZARDS).stream()
                .collect(Collectors.groupingBy(
                        open -> open.hazard().enterpriseId(), Collectors.mapping(this::hazard, Collectors.toList())));
    }

    private FieldDay.OpenHazard hazard(HazardFollowUps.Open open) {
        HazardListItem item = open.hazard();
        boolean owed = item.state() != HazardState.RECTIFIED && item.state() != HazardState.RECHECKED;
        return new FieldDay.OpenHazard(
                item.id(),
                item.description(),
                item.place(),
                item.level() == HazardLevel.MAJOR,
                messages.chinese("hazard.state." + item.state().code()),
                item.dueOn(),
                owed,
                item.responsible(),
                open.recheck());
    }

    private static boolean late(FieldDay.OpenHazard hazard, LocalDate today) {
        LocalDate due = hazard.dueOn();
        return hazard.owed() && due != null && due.isBefore(today);
    }

    private List<String> reasons(FieldDayQueries.Row row, List<FieldDay.OpenHazard> hazards, LocalDate today) {
        List<String> reasons = new ArrayList<>();
        if (!row.overdue().isEmpty()) {
            reasons.add(messages.chinese("fieldwork.reason.overdue", named(row.overdue())));
        }
        long late = hazards.stream().filter(hazard -> late(hazard, today)).count();
        if (late > 0) {
            reasons.add(messages.chinese("fieldwork.reason.hazards-overdue", late));
        }
        long waiting = hazards.stream().filter(FieldDay.OpenHazard::recheck).count();
        if (waiting > 0) {
            reasons.add(messages.chinese("fieldwork.reason.recheck", waiting));
        }
        LocalDate soonest = row.soonest();
        if (soonest != null) {
            reasons.add(messages.chinese("fieldwork.reason.soon", named(row.soon()), soonest));
        }
        boolean high = row.color() == RiskColor.RED || row.color() == RiskColor.ORANGE;
        LocalDate last = row.lastVisit();
        if (high && (last == null || last.isBefore(today.minusDays(HIGH_RISK_DAYS)))) {
            reasons.add(messages.chinese("fieldwork.reason.high-risk", HIGH_RISK_DAYS));
        }
        return reasons;
    }

    private String named(List<String> titles) {
        String first = String.join("、", titles.stream().limit(NAMED_STEPS).toList());
        return titles.size() > NAMED_STEPS ? messages.chinese("fieldwork.reason.more", first, titles.size()) : first;
    }

    private List<FieldDay.Guide> guides() {
        return norms.offered(NormKind.GRID_GUIDE).stream()
                .map(norm -> new FieldDay.Guide(
                        norm.id(), norm.head().title(), norm.head().sector(), norm.points()))
                .toList();
    }

    private List<FieldDay.Duty> duties() {
        return Arrays.stream(FieldDuty.values())
                .map(duty -> new FieldDay.Duty(duty, messages.chinese("fieldwork.duty." + duty.code())))
                .toList();
    }

    private List<FieldDay.Category> categories() {
        return Arrays.stream(HazardCategory.values())
                .map(kind -> new FieldDay.Category(kind, messages.chinese("hazard.category." + kind.code())))
                .toList();
    }
}
