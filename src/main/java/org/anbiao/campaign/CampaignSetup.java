package org.anbiao.campaign;

import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.documents.MergeField;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets campaigns up: a draft copied from a scheme, each of its sections edited freely until the launch. Every save names the
 * version that was read, so that nobody overwrites another's work.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class CampaignSetup {

    private final OwnCampaigns campaigns;
    private final CampaignRows rows;
    private final CampaignContentRows sections;
    private final SchemeCatalog schemes;
    private final DraftChoices choices;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    CampaignSetup(
            OwnCampaigns campaigns,
            CampaignRows rows,
            CampaignContentRows sections,
            SchemeCatalog schemes,
            DraftChoices choices,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.sections = sections;
        this.schemes = schemes;
        this.choices = choices;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The same from a scheme that ships, by its code. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID draft(String schemeCode, int year) {
        return draft(new DefinitionVersion(schemeCode, 1), year);
    }

    /**
     * Makes a draft from a scheme for a year, with the authority's own units as members.
     *
     * @return id of the draft
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID draft(DefinitionVersion scheme, int year) {
        CampaignContent content = choices.apply(
                schemes.contentFor(scheme, year, tenants.get(currentActor.get().tenantId())));
        UUID id = UUID.randomUUID();
        rows.insert(id, scheme.key(), scheme.version(), content);
        sections.replaceAll(id, content);
        sections.replaceUnits(id, memberCandidates());
        audit.record("campaign.drafted", "campaign", id, null, null, content.head());
        return id;
    }

    /** Units that may take part in the actor's campaigns: its own units, and the authorities below it. */
    @Transactional(readOnly = true)
    public List<MemberUnit> memberCandidates() {
        Tenant own = tenants.get(currentActor.get().tenantId());
        List<MemberUnit> candidates = new java.util.ArrayList<>();
        for (OrgUnit unit : tenants.units(own.id())) {
            boolean ownTasks = unit.parentId() == null
                    && unit.kind() != OrgUnit.Kind.GRID_CELL
                    && unit.kind() != OrgUnit.Kind.SAFETY_OFFICE;
            if (ownTasks) {
                candidates.add(new MemberUnit(null, own.id(), unit.id(), unit.name(), side(unit)));
            }
        }
        if (own.isArea()) {
            tenants.present(own.id()).stream()
                    .filter(below -> own.id().equals(below.parentId()))
                    .forEach(below -> candidates.add(new MemberUnit(
                            null,
                            below.id(),
                            null,
                            below.shortName(),
                            below.isArea() ? MemberUnit.Side.BLOCK : MemberUnit.Side.LINE)));
        }
        return candidates;
    }

    private static MemberUnit.Side side(OrgUnit unit) {
        return unit.kind().isBlock() ? MemberUnit.Side.BLOCK : MemberUnit.Side.LINE;
    }

    /** The campaign. */
    @Transactional(readOnly = true)
    public Campaign get(UUID id) {
        return campaigns.get(id);
    }

    /** Whether a campaign is the actor's own authority's. */
    @Transactional(readOnly = true)
    public boolean isOwn(UUID id) {
        return campaigns.get(id).tenantId().equals(currentActor.get().tenantId());
    }

    /** Everything that is set up in it. */
    @Transactional(readOnly = true)
    public CampaignContent content(UUID id) {
        return sections.read(campaigns.get(id));
    }

    /** Saves the first page. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void saveHead(UUID id, int version, CampaignHead head) {
        Campaign before = campaigns.draft(id);
        rows.updateHead(id, version, head);
        audit.record("campaign.head_changed", "campaign", id, null, before.head(), head);
    }

    /** Saves the phases with their tasks, in this order. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void savePhases(UUID id, int version, List<PhasePlan> phases) {
        CampaignDates.refuseReversed(phases);
        change(id, version, "phases", sections.phases(id), phases, () -> sections.replacePhases(id, phases));
    }

    /** Saves the member units. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void saveUnits(UUID id, int version, List<MemberUnit> units) {
        change(id, version, "units", sections.units(id), units, () -> sections.replaceUnits(id, units));
    }

    /** Saves the targets. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void saveTargets(UUID id, int version, List<TargetPlan> targets) {
        CampaignDates.refuseImpossible(targets);
        change(id, version, "targets", sections.targets(id), targets, () -> sections.replaceTargets(id, targets));
    }

    /**
     * Saves the texts of notice and commitment.
     *
     * @throws org.anbiao.common.DomainException documents.field.… if one asks for merge fields that do not exist
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void saveTemplates(UUID id, int version, List<TemplatePlan> templates) {
        refuseUnknownFields(templates);
        change(
                id,
                version,
                "documents",
                sections.templates(id),
                templates,
                () -> sections.replaceTemplates(id, templates));
    }

    /** Saves the forms and the days on which they are due. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void saveReports(UUID id, int version, List<String> forms, List<ReportDatePlan> dates) {
        CampaignContent before = content(id);
        change(id, version, "reports", before.reportDates(), dates, () -> {
            sections.replaceForms(id, forms);
            sections.replaceReportDates(id, dates);
        });
    }

    /** Saves the governing documents. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void saveLegalBasis(UUID id, int version, List<LegalBasis> documents) {
        change(
                id,
                version,
                "legal_basis",
                content(id).legalBasis(),
                documents,
                () -> sections.replaceLegalBasis(id, documents));
    }

    /** Saves the key project list. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void saveWorkList(UUID id, int version, List<WorkListItem> items) {
        change(id, version, "work_list", sections.workList(id), items, () -> sections.replaceWorkList(id, items));
    }

    /** Deletes a draft. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void delete(UUID id) {
        Campaign draft = campaigns.draft(id);
        rows.delete(id);
        audit.record("campaign.deleted", "campaign", id, null, draft.head(), null);
    }

    static void refuseUnknownFields(List<TemplatePlan> templates) {
        templates.forEach(text ->
                MergeField.refuseUnknown(List.of(text.title(), text.body(), text.senderLabel(), text.footnote())));
    }

    private void change(UUID id, int version, String section, Object before, Object after, Runnable replace) {
        campaigns.draft(id);
        rows.touch(id, version);
        replace.run();
        audit.record("campaign." + section + "_changed", "campaign", id, null, before, after);
    }
}
