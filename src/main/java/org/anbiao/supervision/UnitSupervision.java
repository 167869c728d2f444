package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.supervision.persistence.UnitFindingRows;
import org.anbiao.supervision.persistence.UnitRecordRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervision of villages, stations, sections and authorities below: findings until they are corrected,
 * praise, criticism and talks with units, meetings of leaders. Talks with enterprises are another matter and counted elsewhere.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class UnitSupervision {

    private final UnitFindingRows findings;
    private final UnitRecordRows records;
    private final SupervisionAccess access;
    private final SupervisionMessages messages;
    private final TenantDirectory tenants;
    private final InspectionService inspections;
    private final EnforcementCases cases;
    private final AuditLog audit;

    UnitSupervision(
            UnitFindingRows findings,
            UnitRecordRows records,
            SupervisionAccess access,
            SupervisionMessages messages,
            TenantDirectory tenants,
            InspectionService inspections,
            EnforcementCases cases,
            AuditLog audit) {
        this.findings = findings;
        this.records = records;
        this.access = access;
        this.messages = messages;
        this.tenants = tenants;
        this.inspections = inspections;
        this.cases = cases;
        this.audit = audit;
    }

    /** What the acting office supervises: its own units, the authorities below it and their units. */
    @Transactional(readOnly = true)
    public List<SupervisedUnit> units() {
        Actor actor = access.office();
        List<SupervisedUnit> all = new ArrayList<>();
        for (Tenant tenant : tenants.present(actor.tenantId())) {
            boolean own = tenant.id().equals(actor.tenantId());
            if (!own && !actor.scope().contains(tenant.id())) {
                continue;
            }
            if (!own) {
                all.add(new SupervisedUnit(tenant.id(), null, tenant.shortName()));
            }
            for (OrgUnit unit : tenants.units(tenant.id())) {
                // the safety office is who supervises
                if (unit.kind() != OrgUnit.Kind.GRID_CELL && unit.kind() != OrgUnit.Kind.SAFETY_OFFICE) {
                    all.add(new SupervisedUnit(
                            tenant.id(), unit.id(), own ? unit.name() : tenant.shortName() + unit.name()));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Whether the actor supervises units at all: the office of an authority. */
    @Transactional(readOnly = true)
    public boolean isSupervisor() {
        return access.office().unitId() == null;
    }

    /** One page of findings: open ones first, by deadline. */
    @Transactional(readOnly = true)
    public PagedList<UnitFinding> findings(UnitFilter filter, PageRequest page) {
        return findings.list(filter, access.office(), page);
    }

    /** A finding that the actor made, received or stands above. */
    @Transactional(readOnly = true)
    public UnitFinding finding(UUID id) {
        return findings.find(id, access.office()).orElseThrow(() -> new DomainException("supervision.finding.unknown"));
    }

    /** One page of praise, criticism and talks, the latest first. */
    @Transactional(readOnly = true)
    public PagedList<UnitMark> marks(UnitFilter filter, PageRequest page) {
        return records.marks(filter, access.office(), page);
    }

    /** What stands in each unit's record in a year; no ranking. */
    @Transactional(readOnly = true)
    public List<UnitMark.Count> counts(int year) {
        return records.counts(access.office(), year);
    }

    /** One page of meetings, the latest first. */
    @Transactional(readOnly = true)
    public PagedList<LeaderMeeting> meetings(UnitFilter filter, PageRequest page) {
        return records.meetings(filter, access.office(), page);
    }

    /** Whether the actor may answer: the unit it is about, or the office of an authority below. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(UnitFinding finding) {
        Actor actor = access.office();
        SupervisedUnit subject = finding.subject();
        boolean unit = subject.unitId() != null && subject.unitId().equals(actor.unitId());
        boolean office = actor.unitId() == null && !finding.tenantId().equals(subject.tenantId());
        return actor.tenantId().equals(subject.tenantId())
                && (unit || office)
                && finding.state() != FollowUpState.CLOSED;
    }

    /** Whether the actor may close or return it. */
    @Transactional(readOnly = true)
    public boolean mayDecide(UnitFinding finding) {
        return access.isOwn(finding.tenantId(), null) && isSupervisor() && finding.state() != FollowUpState.CLOSED;
    }

    /**
     * Records a finding about a unit.
     *
     * @throws DomainException without a unit that the office supervises, a description, an impossible day or deadline, or for an inspection
     *     or case that the actor does not know
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID find(UnitFinding.Draft draft) {
        SupervisedUnit subject = supervised(draft.subject());
        LocalDate foundOn = access.past(draft.foundOn());
        LocalDate dueOn = SupervisionAccess.due(draft.dueOn(), foundOn);
        SupervisionAccess.required(draft.description(), "supervision.finding.description-missing");
        SupervisionAccess.required(draft.requirement(), "supervision.finding.requirement-missing");
        draft.inspectionIds().forEach(inspections::get);
        draft.caseIds().forEach(cases::get);
        UUID id = findings.insert(draft, subject, foundOn, dueOn);
        audit.record(
                "unit-finding.recorded",
                "unit_finding",
                id,
                null,
                null,
                Map.of("unit", subject.name(), "kind", Codes.of(draft.kind()), "due", dueOn.toString()));
        messages.found(finding(id));
        return id;
    }

    /**
     * Answers for the unit.
     *
     * @throws DomainException without words, by another unit, or if it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('plan.submit')")
    public void answer(UUID id, int version, String text) {
        UnitFinding finding = finding(id);
        if (!mayAnswer(finding)) {
            throw new DomainException("supervision.finding.not-yours");
        }
        step(finding, version, FollowUpState.ANSWERED, text, null);
    }

    /** Closes it: corrected. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void close(UUID id, int version, String note) {
        step(deciding(id), version, FollowUpState.CLOSED, note, null);
    }

    /**
     * Returns an answer that does not suffice.
     *
     * @param dueOn a new deadline; null keeps the old one
     * @throws DomainException if there is none
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void sendBack(UUID id, int version, String reason, @Nullable LocalDate dueOn) {
        UnitFinding finding = deciding(id);
        if (finding.state() != FollowUpState.ANSWERED) {
            throw new DomainException("supervision.not-answered");
        }
        LocalDate due =
                dueOn == null || dueOn.equals(finding.dueOn()) ? null : SupervisionAccess.due(dueOn, access.today());
        step(finding, version, FollowUpState.RETURNED, reason, due);
        messages.found(finding(id));
    }

    private UnitFinding deciding(UUID id) {
        UnitFinding finding = finding(id);
        if (finding.state() == FollowUpState.CLOSED) {
            throw new DomainException("supervision.closed-already");
        }
        if (!mayDecide(finding)) {
            throw new DomainException("supervision.not-your-record");
        }
        return finding;
    }

    private void step(UnitFinding finding, int version, FollowUpState act, String text, @Nullable LocalDate dueOn) {
        String words = SupervisionAccess.required(text, "supervision.note-missing");
        UnitFinding.Step step = new UnitFinding.Step(
                act, access.today(), access.actingName() + " " + access.office().memberName(), words);
        if (finding.version() != version || !findings.step(finding, step, dueOn)) {
            throw new DomainException("supervision.changed");
        }
        audit.record("unit-finding." + Codes.of(act), "unit_finding", finding.id(), null, null, Map.of("text", words));
    }

    /**
     * Records praise, criticism or a talk.
     *
     * @throws DomainException without a supervised unit, a reason, the notice of praise or criticism, or the people of a talk
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID mark(UnitMark.Draft draft) {
        SupervisedUnit subject = supervised(draft.subject());
        LocalDate day = access.past(draft.happenedOn());
        SupervisionAccess.required(draft.reason(), "supervision.mark.reason-missing");
        boolean talk = draft.kind() == UnitMarkKind.TALK_REMINDER || draft.kind() == UnitMarkKind.TALK_WARNING;
        if (talk) {
            SupervisionAccess.required(draft.people(), "supervision.mark.people-missing");
        } else {
            SupervisionAccess.required(draft.basis(), "supervision.mark.basis-missing");
        }
        UUID id = records.insert(draft, subject, day);
        audit.record(
                "unit-mark.recorded",
                "unit_mark",
                id,
                null,
                null,
                Map.of("unit", subject.name(), "kind", Codes.of(draft.kind()), "happenedOn", day.toString()));
        return id;
    }

    /**
     * Records a meeting of the own unit or authority.
     *
     * @throws DomainException for a day to come, or without leader, topic or decisions
     */
    @PreAuthorize("hasAuthority('plan.submit')")
    public UUID meet(LeaderMeeting.Draft draft) {
        Actor actor = access.office();
        LocalDate day = access.past(draft.heldOn());
        SupervisionAccess.required(draft.leader(), "supervision.meeting.leader-missing");
        String topic = SupervisionAccess.required(draft.topic(), "supervision.meeting.topic-missing");
        SupervisionAccess.required(draft.decisions(), "supervision.meeting.decisions-missing");
        UUID id = records.insert(draft, day, actor.unitId(), access.actingName());
        audit.record(
                "meeting.recorded",
                "leader_meeting",
                id,
                null,
                null,
                Map.of("kind", Codes.of(draft.kind()), "heldOn", day.toString(), "topic", topic));
        return id;
    }

    private SupervisedUnit supervised(@Nullable SupervisedUnit wanted) {
        if (wanted == null) {
            throw new DomainException("supervision.unit-missing");
        }
        if (!isSupervisor()) {
            throw new DomainException("supervision.not-supervisor");
        }
        return units().stream()
                .filter(unit -> unit.tenantId().equals(wanted.tenantId())
                        && java.util.Objects.equals(unit.unitId(), wanted.unitId()))
                .findFirst()
                .orElseThrow(() -> new DomainException("supervision.not-supervisor"));
    }
}
