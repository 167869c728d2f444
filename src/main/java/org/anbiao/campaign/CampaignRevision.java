package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.campaign.persistence.RevisionRows;
import org.anbiao.campaign.workflow.CampaignCases;
import org.anbiao.campaign.workflow.PhaseTimers;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a running campaign within sense: days and names, targets, texts, report dates, further units. Every change
 * has a reason and stands with its old and new value in the timeline and in the audit. Days of open tasks and the timers of
 * running phases move along; what was done keeps its mark.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class CampaignRevision {

    private static final Set<String> CHECKED = Set.of("phases", "targets", "documents", "reports");

    private final OwnCampaigns campaigns;
    private final CampaignRows rows;
    private final CampaignContentRows sections;
    private final RevisionRows revisions;
    private final CampaignSetup setup;
    private final CampaignCases cases;
    private final PhaseTimers timers;
    private final TenantDirectory tenants;
    private final CampaignTimeline timeline;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignRevision(
            OwnCampaigns campaigns,
            CampaignRows rows,
            CampaignContentRows sections,
            RevisionRows revisions,
            CampaignSetup setup,
            CampaignCases cases,
            PhaseTimers timers,
            TenantDirectory tenants,
            CampaignTimeline timeline,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.sections = sections;
        this.revisions = revisions;
        this.setup = setup;
        this.cases = cases;
        this.timers = timers;
        this.tenants = tenants;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Units joined a running campaign; their enterprises join in the background after the commit. */
    record UnitsAdded(UUID tenantId, UUID campaignId) {}

    /**
     * Changes names and days of phases and tasks.
     *
     * @throws DomainException if phases or tasks are added, removed or of another kind, or the days cannot be
     */
    public void savePhases(UUID id, int version, List<PhasePlan> phases, String reason) {
        CampaignContent before = content(id);
        CampaignDates.refuseReversed(phases);
        List<CampaignChange> changes = CampaignChanges.ofPhases(before.phases(), phases);
        refuseWrong(id, with(before, phases, before.targets(), before.templates(), before.reportDates()));
        change(id, version, "phases", changes, reason, () -> {
            revisions.updatePhases(phases);
            moveDays(id, before.phases(), phases);
        });
    }

    private void moveDays(UUID id, List<PhasePlan> before, List<PhasePlan> after) {
        LocalDate today = LocalDate.now(clock);
        revisions.moveDueDays(id, today);
        String process = campaigns.get(id).processInstanceId();
        for (int i = 0; i < after.size(); i++) {
            UUID phaseId = Objects.requireNonNull(after.get(i).id());
            if (!days(before.get(i)).equals(days(after.get(i))) && process != null) {
                revisions.takeBackMissing(phaseId, today);
                timers.moved(
                        process,
                        phaseId,
                        sections.units(id).stream().map(MemberUnit::id).toList(),
                        today);
            }
        }
    }

    private static List<String> days(PhasePlan phase) {
        List<String> days = new ArrayList<>(List.of(String.valueOf(phase.endsOn())));
        phase.tasks().forEach(task -> days.add(String.valueOf(task.dueOn())));
        return days;
    }

    /** Replaces the targets. */
    public void saveTargets(UUID id, int version, List<TargetPlan> targets, String reason) {
        CampaignContent before = content(id);
        CampaignDates.refuseImpossible(targets);
        refuseWrong(id, with(before, before.phases(), targets, before.templates(), before.reportDates()));
        change(
                id,
                version,
                "targets",
                CampaignChanges.ofTargets(before.targets(), targets),
                reason,
                () -> sections.replaceTargets(id, targets));
    }

    /** Replaces the texts of notice and commitment and the governing documents; what was issued keeps its wording. */
    public void saveDocuments(UUID id, int version, List<TemplatePlan> texts, List<LegalBasis> basis, String reason) {
        CampaignContent before = content(id);
        CampaignSetup.refuseUnknownFields(texts);
        refuseWrong(id, with(before, before.phases(), before.targets(), texts, before.reportDates()));
        change(id, version, "documents", CampaignChanges.ofDocuments(before, texts, basis), reason, () -> {
            sections.replaceTemplates(id, texts);
            sections.replaceLegalBasis(id, basis);
        });
    }

    /** Replaces the forms and the days on which reports are due. */
    public void saveReports(UUID id, int version, List<String> forms, List<ReportDatePlan> dates, String reason) {
        CampaignContent before = content(id);
        refuseWrong(id, with(before, before.phases(), before.targets(), before.templates(), dates));
        change(id, version, "reports", CampaignChanges.ofReports(before, forms, dates), reason, () -> {
            sections.replaceForms(id, forms);
            sections.replaceReportDates(id, dates);
        });
    }

    /**
     * Adds member units: they get their tasks at once, their enterprises join in the background.
     *
     * @param units all members, those that take part already among them
     * @throws DomainException if one that takes part is left out, since what it did must stay
     */
    public void saveUnits(UUID id, int version, List<MemberUnit> units, String reason) {
        CampaignContent before = content(id);
        before.units().stream()
                .filter(member -> units.stream().noneMatch(unit -> same(member, unit)))
                .findFirst()
                .ifPresent(member -> {
                    throw new DomainException("campaign.revise.unit-stays", member.name());
                });
        List<MemberUnit> added = setup.memberCandidates().stream()
                .filter(candidate -> units.stream().anyMatch(unit -> same(candidate, unit))
                        && before.units().stream().noneMatch(member -> same(member, candidate)))
                .toList();
        start(id, version, !added.isEmpty(), reason);
        revisions.addUnits(id, before.units().size(), added);
        Set<String> names = added.stream().map(MemberUnit::name).collect(Collectors.toSet());
        cases.startUnits(
                sections.phases(id).stream()
                        .map(phase -> Objects.requireNonNull(phase.id()))
                        .toList(),
                sections.units(id).stream()
                        .filter(unit -> added.stream().anyMatch(candidate -> same(candidate, unit)))
                        .map(unit -> Objects.requireNonNull(unit.id()))
                        .toList());
        added.forEach(unit -> timeline.unitAdded(id, unit.name(), reason.strip()));
        audit.record("campaign.units_added", "campaign", id, null, null, List.of(names, reason.strip()));
        events.publishEvent(new UnitsAdded(campaigns.get(id).tenantId(), id));
    }

    private static boolean same(MemberUnit one, MemberUnit other) {
        return one.tenantId().equals(other.tenantId()) && Objects.equals(one.unitId(), other.unitId());
    }

    private CampaignContent content(UUID id) {
        return sections.read(campaigns.running(id));
    }

    private void change(
            UUID id, int version, String section, List<CampaignChange> changes, String reason, Runnable replace) {
        start(id, version, !changes.isEmpty(), reason);
        replace.run();
        changes.forEach(change -> timeline.changed(id, change, reason.strip()));
        audit.record("campaign." + section + "_revised", "campaign", id, null, null, new Revision(changes, reason));
    }

    /** What the audit keeps of a revision. */
    record Revision(List<CampaignChange> changes, String reason) {}

    private void start(UUID id, int version, boolean anything, String reason) {
        if (!anything) {
            throw new DomainException("campaign.revise.nothing-changed");
        }
        if (reason.isBlank()) {
            throw new DomainException("campaign.revise.reason-missing");
        }
        rows.touchRunning(id, version);
    }

    private void refuseWrong(UUID id, CampaignContent after) {
        boolean department = !tenants.get(campaigns.get(id).tenantId()).isArea();
        CampaignCheck.of(after, department).stream()
                .filter(finding ->
                        finding.severity() == CampaignFinding.Severity.ERROR && CHECKED.contains(finding.section()))
                .findFirst()
                .ifPresent(finding -> {
                    throw new DomainException(
                            finding.messageKey(), finding.arguments().toArray());
                });
    }

    private static CampaignContent with(
            CampaignContent content,
            List<PhasePlan> phases,
            List<TargetPlan> targets,
            List<TemplatePlan> templates,
            List<ReportDatePlan> dates) {
        return new CampaignContent(
                content.kind(),
                content.head(),
                phases,
                content.units(),
                targets,
                templates,
                content.forms(),
                dates,
                content.legalBasis(),
                content.workList());
    }
}
