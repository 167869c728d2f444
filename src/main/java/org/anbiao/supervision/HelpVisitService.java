package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.EnterpriseWorked;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.OfficialFinding;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.registry.UnitScopes;
import org.anbiao.supervision.persistence.HelpVisitRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Help visits of squads to enterprises: no inspections, and no record here counts as one. What a visit finds
 * is followed here until the squad closes it; a hazard goes to its own loop, once, and counts there only when it is ordered.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class HelpVisitService {

    private final HelpVisitRows rows;
    private final SupervisionAccess access;
    private final SupervisionMessages messages;
    private final OfficialHazards hazards;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    HelpVisitService(
            HelpVisitRows rows,
            SupervisionAccess access,
            SupervisionMessages messages,
            OfficialHazards hazards,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.access = access;
        this.messages = messages;
        this.hazards = hazards;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
    }

    /** One page, the latest first, and the number of all rows. */
    @Transactional(readOnly = true)
    public PagedList<HelpVisitListItem> list(HelpVisitFilter filter, PageRequest page) {
        return new PagedList<>(
                rows.page(filter, scopes.current(), currentActor.get().scope(), page), count(filter));
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(HelpVisitFilter filter) {
        return rows.count(filter, scopes.current(), currentActor.get().scope());
    }

    /** A visit to an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public HelpVisit get(UUID id) {
        return rows.find(scopes.current(), id).orElseThrow(() -> new DomainException("supervision.visit.unknown"));
    }

    /** What it left behind, in order. */
    @Transactional(readOnly = true)
    public List<HelpVisitItem> items(UUID visitId) {
        get(visitId);
        return rows.items(visitId);
    }

    /** Whether the actor's unit made it and so goes on with it. */
    @Transactional(readOnly = true)
    public boolean mayFollowUp(HelpVisit visit) {
        return access.isOwn(visit.tenantId(), visit.actingUnitId());
    }

    /**
     * Records a visit.
     *
     * @return its id
     * @throws DomainException without a team, topic or summary, for an impossible day or deadline, for a hazard without its kind or deadline
     *     or a major one without its clause, or if the squad's visit of the day is recorded already
     */
    @PreAuthorize("hasAuthority('supervision.record')")
    public UUID record(HelpVisitDraft draft) {
        Actor actor = access.office();
        CheckedEnterprise enterprise = access.enterprise(draft.enterpriseId());
        LocalDate day = access.possible(enterprise, draft.visitedOn());
        check(draft, day);
        if (rows.exists(actor, enterprise.id(), day, draft.squad())) {
            throw new DomainException("supervision.visit.recorded", enterprise.name(), day);
        }
        UUID id = rows.insert(draft, day, actor.unitId(), access.actingName());
        HelpVisit visit = get(id);
        int ord = 0;
        for (VisitFinding finding : draft.findings()) {
            UUID hazard = finding.kind() == VisitItemKind.HAZARD ? hazard(visit, finding) : null;
            rows.insertItem(visit, finding, ord++, hazard);
        }
        audit.record(
                "help-visit.recorded",
                "help_visit",
                id,
                enterprise.id(),
                null,
                Map.of("visitedOn", day.toString(), "findings", draft.findings().size()));
        if (!draft.findings().isEmpty()) {
            messages.visited(visit, draft.findings().size());
        }
        events.publishEvent(new EnterpriseWorked(HelpVisitWork.UNIT_TASK, actor.tenantId(), enterprise.id()));
        return id;
    }

    private static void check(HelpVisitDraft draft, LocalDate day) {
        if (draft.team().isEmpty()
                || draft.team().stream().anyMatch(member -> member.name().isBlank())) {
            throw new DomainException("supervision.visit.team-missing");
        }
        if (draft.topics().isEmpty()) {
            throw new DomainException("supervision.visit.topic-missing");
        }
        SupervisionAccess.required(draft.summary(), "supervision.visit.summary-missing");
        for (VisitFinding finding : draft.findings()) {
            SupervisionAccess.required(finding.description(), "supervision.visit.finding-missing");
            if (finding.kind() == VisitItemKind.HAZARD || finding.dueOn() != null) {
                SupervisionAccess.due(finding.dueOn(), day);
            }
        }
    }

    private UUID hazard(HelpVisit visit, VisitFinding finding) {
        HazardCategory category = finding.category();
        if (category == null) {
            throw new DomainException("supervision.visit.category-missing", finding.description());
        }
        return hazards.fromFinding(
                "help_visit",
                new OfficialFinding(
                        visit.enterpriseId(),
                        null,
                        visit.visitedOn(),
                        finding.description(),
                        finding.place(),
                        finding.major() ? HazardLevel.MAJOR : HazardLevel.GENERAL,
                        category,
                        finding.clause(),
                        SupervisionAccess.due(finding.dueOn(), visit.visitedOn()),
                        List.of()));
    }

    /**
     * Answers a finding or advice, for the enterprise; again as long as it is not closed.
     *
     * @throws DomainException without words, by somebody else than the enterprise, for a hazard, or if it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void answer(UUID itemId, int version, String text) {
        HelpVisitItem item = item(itemId);
        Actor actor = currentActor.get();
        if (!actor.isEnterprise() || !item.enterpriseId().equals(actor.enterpriseId())) {
            throw new DomainException("supervision.visit.enterprise-answers");
        }
        requireHere(item);
        String words = SupervisionAccess.required(text, "supervision.visit.answer-missing");
        if (!rows.answer(itemId, version, words, access.today(), actor.memberName())) {
            throw new DomainException("supervision.changed");
        }
        audit.record(
                "help-visit.answered", "help_visit_item", itemId, item.enterpriseId(), null, Map.of("answer", words));
    }

    /** Closes a finding or advice: the squad looked again, or the answer suffices. */
    @PreAuthorize("hasAuthority('supervision.record')")
    public void close(UUID itemId, int version, String note) {
        move(itemId, version, FollowUpState.CLOSED, note);
    }

    /**
     * Returns an answer that does not suffice.
     *
     * @throws DomainException if there is none, or without a reason
     */
    @PreAuthorize("hasAuthority('supervision.record')")
    public void sendBack(UUID itemId, int version, String reason) {
        if (item(itemId).state() != FollowUpState.ANSWERED) {
            throw new DomainException("supervision.not-answered");
        }
        move(itemId, version, FollowUpState.RETURNED, reason);
    }

    private void move(UUID itemId, int version, FollowUpState state, String note) {
        HelpVisitItem item = own(itemId);
        requireHere(item);
        String words = SupervisionAccess.required(note, "supervision.note-missing");
        LocalDate closedOn = state == FollowUpState.CLOSED ? access.today() : null;
        if (!rows.move(itemId, version, state, words, closedOn)) {
            throw new DomainException("supervision.changed");
        }
        audit.record(
                state == FollowUpState.CLOSED ? "help-visit.closed" : "help-visit.returned",
                "help_visit_item",
                itemId,
                item.enterpriseId(),
                null,
                Map.of("note", words));
    }

    /**
     * Hands a finding over to the loop of hazards, where it is followed from then on; never twice.
     *
     * @param category what kind of hazard it is
     * @param clause of the sector's judgement standard; needed for a major one
     * @throws DomainException if it is one already or closed, without its kind, or if the deadline is missing or lies before the visit
     */
    @PreAuthorize("hasAuthority('supervision.record')")
    public UUID toHazard(
            UUID itemId,
            int version,
            @Nullable HazardCategory category,
            boolean major,
            String clause,
            String place,
            @Nullable LocalDate dueOn) {
        HelpVisitItem item = own(itemId);
        requireHere(item);
        HelpVisit visit = get(item.visitId());
        LocalDate due = SupervisionAccess.due(dueOn, visit.visitedOn());
        UUID hazard = hazard(
                visit,
                new VisitFinding(
                        VisitItemKind.HAZARD,
                        item.description(),
                        item.suggestion(),
                        due,
                        place,
                        category,
                        major,
                        clause));
        if (!rows.becomeHazard(itemId, version, hazard, due)) {
            throw new DomainException("supervision.changed");
        }
        audit.record(
                "help-visit.hazard",
                "help_visit_item",
                itemId,
                item.enterpriseId(),
                null,
                Map.of("hazard", hazard.toString()));
        return hazard;
    }

    private static void requireHere(HelpVisitItem item) {
        if (item.hazardId() != null) {
            throw new DomainException("supervision.visit.is-hazard");
        }
        if (item.state() == FollowUpState.CLOSED) {
            throw new DomainException("supervision.closed-already");
        }
    }

    private HelpVisitItem own(UUID itemId) {
        HelpVisitItem item = item(itemId);
        HelpVisit visit = get(item.visitId());
        access.requireOwn(visit.tenantId(), visit.actingUnitId());
        return item;
    }

    private HelpVisitItem item(UUID itemId) {
        HelpVisitItem item = rows.findItem(itemId).orElseThrow(() -> new DomainException("supervision.visit.unknown"));
        get(item.visitId());
        return item;
    }
}
