package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.persistence.InspectionPlanRows;
import org.anbiao.enforcement.persistence.TierFactRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.selfevaluation.EvaluationDirectory;
import org.anbiao.selfevaluation.EvaluationOutcome;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly plan of inspections by class and grade: the portal proposes tier and visits with its reasons, a person decides (R-108,
 * Enterprises without a finished self-evaluation at the deadline come from phase 2.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class PlanService {

    private static final int FIRST_YEAR = 2024;

    private final InspectionPlanRows rows;
    private final TierFactRows facts;
    private final TierTable table;
    private final EvaluationService evaluations;
    private final EvaluationDirectory directory;
    private final EnforcementAccess access;
    private final TenantSettings settings;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    PlanService(
            InspectionPlanRows rows,
            TierFactRows facts,
            TierTable table,
            EvaluationService evaluations,
            EvaluationDirectory directory,
            EnforcementAccess access,
            TenantSettings settings,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.facts = facts;
        this.table = table;
        this.evaluations = evaluations;
        this.directory = directory;
        this.access = access;
        this.settings = settings;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The plan of the actor's own unit for a year; empty before it was begun. */
    @Transactional(readOnly = true)
    public Optional<InspectionPlan> find(int year) {
        Actor actor = currentActor.get();
        return rows.find(actor.tenantId(), actor.unitId(), year);
    }

    /** One page of a plan, by village and name, and the number of all that match. */
    @Transactional(readOnly = true)
    public PagedList<PlanItem> items(InspectionPlan plan, PlanFilter filter, PageRequest page) {
        return new PagedList<>(rows.page(plan, filter, page), rows.count(plan, filter));
    }

    /**
     * Begins the plan of the own unit for a year, or brings it up to date: enterprises that are new get a proposal, those nobody has
     * decided about a new one; what was decided stays.
     *
     * @return how many enterprises have a new proposal
     * @throws DomainException for a published plan or a year too far away
     */
    @PreAuthorize("hasAuthority('inspection.record')")
    public int propose(int year) {
        LocalDate today = access.today();
        if (year < FIRST_YEAR || year > today.getYear() + 1) {
            throw new DomainException("enforcement.plan.year");
        }
        Acting acting = access.acting();
        Actor actor = currentActor.get();
        InspectionPlan plan = find(year).orElseGet(() -> begin(acting, year));
        requireDraft(plan);
        String least = settings.choice(actor.tenantId(), EnforcementSettings.LEAST_CHECKS, today);
        Map<UUID, TierProposal> proposals =
                evaluated(facts.of(scopes.current(), actor.scope(), today), today).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> TierProposal.of(entry.getValue(), table, least)));
        int written = rows.propose(plan, proposals);
        audit.record(
                "inspection_plan.proposed",
                "inspection_plan",
                plan.id(),
                null,
                null,
                Map.of("year", year, "enterprises", written));
        return written;
    }

    private InspectionPlan begin(Acting acting, int year) {
        UUID id = rows.insert(acting, year);
        audit.record("inspection_plan.opened", "inspection_plan", id, null, null, Map.of("year", year));
        return find(year).orElseThrow();
    }

    /**
     * The facts with what the latest campaign that asks for an evaluation says: who lacked one at its deadline is late with one since, else
     * lacking; and what came of it, by the authority's mark.
     */
    private Map<UUID, TierFacts> evaluated(Map<UUID, TierFacts> found, LocalDate today) {
        Map<UUID, TierFacts> all = new HashMap<>(found);
        String mark = settings.choice(currentActor.get().tenantId(), EnforcementSettings.PASS_MARK, today);
        evaluations.campaigns().stream().findFirst().map(CampaignYear::id).ifPresent(campaign -> {
            directory
                    .lackingAtDeadline(campaign)
                    .forEach(one -> all.computeIfPresent(
                            one.enterpriseId(),
                            (id, known) -> known.evaluated(one.completedOn() == null ? "lacking" : "late")));
            directory
                    .outcomes(campaign)
                    .forEach(one ->
                            all.computeIfPresent(one.enterpriseId(), (id, known) -> resulting(known, one, mark)));
        });
        return all;
    }

    private static TierFacts resulting(TierFacts known, EvaluationOutcome outcome, String mark) {
        if (!outcome.begun()) {
            return known.resulting("not_begun", "");
        }
        if (mark.equals(EnforcementSettings.NO_MARK)) {
            return known;
        }
        return outcome.reaches(Integer.parseInt(mark))
                .map(reached -> known.resulting(reached ? "reached" : "below", shown(outcome)))
                .orElse(known);
    }

    private static String shown(EvaluationOutcome outcome) {
        BigDecimal percent = outcome.percent();
        return percent == null
                ? outcome.met() + "/" + outcome.applicable()
                : percent.stripTrailingZeros().toPlainString() + "%";
    }

    /**
     * Decides about one enterprise.
     *
     * @throws DomainException without a reason where it differs from the proposal, with more months than visits, or with fewer checks than
     *     the authority's reading allows
     */
    @PreAuthorize("hasAuthority('inspection.record')")
    public void decide(InspectionPlan plan, PlanItem item, PlanItem.Decision decision) {
        own(plan);
        boolean differs = decision.tier() != item.proposedTier() || decision.visits() != item.proposedVisits();
        if (differs) {
            EnforcementAccess.required(decision.deviation(), "enforcement.plan.deviation-missing");
        }
        if (decision.visits() < 0 || decision.visits() > 12 || decision.months().size() > decision.visits()) {
            throw new DomainException("enforcement.plan.months");
        }
        String least = settings.choice(plan.tenantId(), EnforcementSettings.LEAST_CHECKS, access.today());
        if (decision.visits() == 0 && (least.equals("one") || decision.tier() != Tier.RELAXED)) {
            throw new DomainException("enforcement.plan.at-least-one");
        }
        if (!rows.decide(item, decision, currentActor.get(), access.today())) {
            throw new DomainException("enforcement.changed");
        }
        audit.record(
                "inspection_plan.decided",
                "inspection_plan_item",
                item.id(),
                item.enterpriseId(),
                null,
                Map.of(
                        "tier", decision.tier().code(),
                        "visits", decision.visits(),
                        "deviation", decision.deviation().strip()));
    }

    /**
     * Takes the proposals over for all enterprises of the filter that nobody has decided about.
     *
     * @return for how many
     */
    @PreAuthorize("hasAuthority('inspection.record')")
    public int accept(InspectionPlan plan, PlanFilter filter) {
        own(plan);
        List<UUID> accepted = rows.accept(plan, filter, currentActor.get(), access.today());
        audit.record(
                "inspection_plan.decided",
                "inspection_plan",
                plan.id(),
                null,
                null,
                Map.of("accepted", accepted.size()));
        return accepted.size();
    }

    /**
     * Publishes a plan; it does not change afterwards.
     *
     * @throws DomainException while somebody has to decide about an enterprise, or without any
     */
    @PreAuthorize("hasAuthority('inspection.record')")
    public void publish(InspectionPlan read) {
        own(read);
        InspectionPlan plan = find(read.year()).orElseThrow();
        if (plan.items() == 0) {
            throw new DomainException("enforcement.plan.empty");
        }
        if (plan.undecided() > 0) {
            throw new DomainException("enforcement.plan.undecided", plan.undecided());
        }
        if (!rows.publish(plan.id(), access.today())) {
            throw new DomainException("enforcement.changed");
        }
        audit.record(
                "inspection_plan.published",
                "inspection_plan",
                plan.id(),
                null,
                null,
                Map.of("year", plan.year(), "enterprises", plan.items(), "visits", plan.visits()));
    }

    private void own(InspectionPlan plan) {
        access.requireOwn(plan.tenantId(), plan.unitId());
        requireDraft(plan);
    }

    private static void requireDraft(InspectionPlan plan) {
        if (!plan.isDraft()) {
            throw new DomainException("enforcement.plan.published");
        }
    }
}
