package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.registry.UnitScopes;
import org.anbiao.supervision.ImprovementPlan.ItemDraft;
import org.anbiao.supervision.ImprovementPlan.Proposal;
import org.anbiao.supervision.persistence.PlanOfEnterpriseRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One enterprise, one plan: of benchmark and key enterprises, from the weaknesses known of them, worked on by themselves. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class EnterprisePlans {

    private final PlanOfEnterpriseRows rows;
    private final SupervisionAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    EnterprisePlans(
            PlanOfEnterpriseRows rows,
            SupervisionAccess access,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** One page, running ones and late ones first. */
    @Transactional(readOnly = true)
    public PagedList<ImprovementPlan> list(PlanFilter filter, PageRequest page) {
        return new PagedList<>(
                rows.page(filter, scopes.current(), currentActor.get().scope(), access.today(), page), count(filter));
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(PlanFilter filter) {
        return rows.count(filter, scopes.current(), currentActor.get().scope());
    }

    /** How many key enterprises have no running plan. */
    @Transactional(readOnly = true)
    public long keyWithoutPlan() {
        return rows.keyWithoutPlan(scopes.current(), currentActor.get().scope());
    }

    /** A plan of an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public ImprovementPlan get(UUID id) {
        return rows.find(scopes.current(), id, access.today())
                .orElseThrow(() -> new DomainException("supervision.plan.unknown"));
    }

    /** Its items, open ones first by deadline. */
    @Transactional(readOnly = true)
    public List<ImprovementPlanItem> items(UUID planId) {
        get(planId);
        return rows.items(planId);
    }

    /** Weaknesses known of the enterprise that are not in the plan yet. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(UUID planId) {
        return rows.proposals(get(planId));
    }

    /** Whether the actor made the plan or works at its enterprise, and so keeps it. */
    @Transactional(readOnly = true)
    public boolean mayWork(ImprovementPlan plan) {
        return plan.finishedOn() == null
                && (plan.enterpriseId().equals(currentActor.get().enterpriseId())
                        || access.isOwn(plan.tenantId(), plan.actingUnitId()));
    }

    /** Whether the actor may finish it. */
    @Transactional(readOnly = true)
    public boolean mayFinish(ImprovementPlan plan) {
        return plan.finishedOn() == null && access.isOwn(plan.tenantId(), plan.actingUnitId());
    }

    /**
     * Begins the plan of an enterprise.
     *
     * @throws DomainException if the registry does not mark it as a key enterprise or it was never selected as a benchmark, without goal or
     *     guiding person, or if the authority has a running plan of it
     */
    @PreAuthorize("hasAuthority('supervision.record')")
    public UUID open(UUID enterpriseId, PlanReason reason, String goal, String guidedBy) {
        Actor actor = access.office();
        CheckedEnterprise enterprise = access.enterprise(enterpriseId);
        if (reason == PlanReason.KEY ? !rows.isKey(enterpriseId) : !rows.isBenchmark(enterpriseId)) {
            throw new DomainException("supervision.plan.not-" + Codes.of(reason), enterprise.name());
        }
        String aim = SupervisionAccess.required(goal, "supervision.plan.goal-missing");
        String guide = SupervisionAccess.required(guidedBy, "supervision.plan.guide-missing");
        if (rows.isRunning(actor.tenantId(), enterpriseId)) {
            throw new DomainException("supervision.plan.running", enterprise.name());
        }
        UUID id = rows.insert(enterpriseId, reason, aim, guide, access.today(), actor.unitId(), access.actingName());
        audit.record(
                "improvement-plan.opened",
                "improvement_plan",
                id,
                enterpriseId,
                null,
                Map.of("reason", Codes.of(reason)));
        return id;
    }

    /**
     * Adds an item, proposed or written by hand.
     *
     * @throws DomainException if weakness, measure, person or deadline is missing, or the plan has this one
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID add(UUID planId, ItemDraft draft) {
        ImprovementPlan plan = working(planId);
        SupervisionAccess.required(draft.weakness(), "supervision.plan.weakness-missing");
        complete(draft.measure(), draft.responsible());
        LocalDate due = SupervisionAccess.due(draft.dueOn(), access.today());
        if (draft.sourceId() != null
                && rows.proposals(plan).stream()
                        .noneMatch(
                                open -> open.sourceId().equals(draft.sourceId()) && open.source() == draft.source())) {
            throw new DomainException("supervision.plan.item-there");
        }
        UUID id = rows.insertItem(plan, draft, due);
        audit.record(
                "improvement-plan.item-added",
                "improvement_plan_item",
                id,
                plan.enterpriseId(),
                null,
                Map.of("source", Codes.of(draft.source()), "due", due.toString()));
        return id;
    }

    /** Changes person, measure and deadline of an item that is not done. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void change(UUID itemId, int version, String measure, String responsible, @Nullable LocalDate dueOn) {
        ImprovementPlanItem item = item(itemId);
        complete(measure, responsible);
        LocalDate due = item.dueOn().equals(dueOn) ? item.dueOn() : SupervisionAccess.due(dueOn, access.today());
        if (!rows.change(itemId, version, measure.strip(), responsible.strip(), due)) {
            throw new DomainException("supervision.changed");
        }
        audit.record(
                "improvement-plan.item-changed",
                "improvement_plan_item",
                itemId,
                item.enterpriseId(),
                null,
                Map.of("due", due.toString()));
    }

    /**
     * Records that an item is done.
     *
     * @throws DomainException without a note, for a day to come, or while the hazard, item or finding it came from is still open
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void finishItem(UUID itemId, int version, @Nullable LocalDate day, String note) {
        ImprovementPlanItem item = item(itemId);
        LocalDate on = access.past(day);
        String words = SupervisionAccess.required(note, "supervision.plan.done-missing");
        if (item.sourceId() != null && !item.sourceDone()) {
            throw new DomainException("supervision.plan.source-open." + Codes.of(item.source()));
        }
        if (!rows.finishItem(itemId, version, on, words, currentActor.get().memberName())) {
            throw new DomainException("supervision.changed");
        }
        audit.record(
                "improvement-plan.item-done",
                "improvement_plan_item",
                itemId,
                item.enterpriseId(),
                null,
                Map.of("doneOn", on.toString(), "note", words));
    }

    /**
     * Ends the plan.
     *
     * @throws DomainException without what came of it, or with items that are not done
     */
    @PreAuthorize("hasAuthority('supervision.record')")
    public void finish(UUID planId, String outcome) {
        ImprovementPlan plan = get(planId);
        access.requireOwn(plan.tenantId(), plan.actingUnitId());
        String words = SupervisionAccess.required(outcome, "supervision.plan.outcome-missing");
        if (plan.done() < plan.items()) {
            throw new DomainException("supervision.plan.items-open", plan.items() - plan.done());
        }
        if (!rows.finish(planId, access.today(), words)) {
            throw new DomainException("supervision.changed");
        }
        audit.record(
                "improvement-plan.finished",
                "improvement_plan",
                planId,
                plan.enterpriseId(),
                null,
                Map.of("outcome", words));
    }

    private static void complete(String measure, String responsible) {
        SupervisionAccess.required(measure, "supervision.plan.measure-missing");
        SupervisionAccess.required(responsible, "supervision.plan.person-missing");
    }

    private ImprovementPlan working(UUID planId) {
        ImprovementPlan plan = get(planId);
        if (!mayWork(plan)) {
            throw new DomainException("supervision.not-your-record");
        }
        return plan;
    }

    private ImprovementPlanItem item(UUID itemId) {
        ImprovementPlanItem item =
                rows.findItem(itemId).orElseThrow(() -> new DomainException("supervision.plan.unknown"));
        working(item.planId());
        return item;
    }
}
