package org.anbiao.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.anbiao.common.Messages;
import org.anbiao.fieldwork.persistence.FieldDayQueries;
import org.anbiao.hazard.HazardCategory;
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

    private final FieldDayQueries queries;
    private final NormService norms;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Messages messages;
    private final Clock clock;

    FieldDayService(
            FieldDayQueries queries,
            NormService norms,
            UnitScopes scopes,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Messages messages,
            Clock clock) {
        this.queries = queries;
        this.norms = norms;
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
        List<FieldDay.Place> places =
                queries.places(scopes.current(), actor.scope(), today, today.plusDays(SOON_DAYS), MOST_PLACES).stream()
                        .map(row -> place(row, today))
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

    private FieldDay.Place place(FieldDayQueries.Row row, LocalDate today) {
        RiskColor color = row.color();
        return new FieldDay.Place(
                row.id(),
                row.name(),
                row.address(),
                row.sector(),
                color == null ? null : color.key(),
                reasons(row, today),
                row.lastVisit());
    }

    private List<String> reasons(FieldDayQueries.Row row, LocalDate today) {
        List<String> reasons = new ArrayList<>();
        if (!row.overdue().isEmpty()) {
            reasons.add(messages.chinese("fieldwork.reason.overdue", named(row.overdue())));
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
