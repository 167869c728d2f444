package org.anbiao.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.campaign.persistence.ScopeQueries;
import org.anbiao.common.DomainException;
import org.anbiao.common.PagedList;
import org.anbiao.definition.Difference;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rolls a campaign over to the next year: the draft begins with what the campaign was set up to at last, its days a year later, its
 * member units and what was left open taken along; and shows what differs before it is launched.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class CampaignRollover {

    /** Enterprises that a comparison names; all are counted. */
    private static final int NAMED = 200;

    private final OwnCampaigns campaigns;
    private final CampaignSetup setup;
    private final CampaignLeftovers leftovers;
    private final CampaignRows rows;
    private final CampaignContentRows sections;
    private final ScopeQueries scope;
    private final SchemeCatalog catalog;
    private final List<YearChange> changes;
    private final AuditLog audit;

    CampaignRollover(
            OwnCampaigns campaigns,
            CampaignSetup setup,
            CampaignLeftovers leftovers,
            CampaignRows rows,
            CampaignContentRows sections,
            ScopeQueries scope,
            SchemeCatalog catalog,
            List<YearChange> changes,
            AuditLog audit) {
        this.campaigns = campaigns;
        this.setup = setup;
        this.leftovers = leftovers;
        this.rows = rows;
        this.sections = sections;
        this.scope = scope;
        this.catalog = catalog;
        this.changes = List.copyOf(changes);
        this.audit = audit;
    }

    /**
     * Drafts the next year's campaign from a running or closed one.
     *
     * @return id of the draft
     * @throws DomainException if it was never launched, or the next year has such a draft already
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID rollOver(UUID campaignId) {
        Campaign before = campaigns.own(campaignId);
        if (before.status() != CampaignStatus.RUNNING && before.status() != CampaignStatus.CLOSED) {
            throw new DomainException(
                    "campaign.rollover.not-launched", before.head().title());
        }
        int year = before.head().year() + 1;
        rows.ofTenant(before.tenantId(), List.of(CampaignStatus.DRAFT)).stream()
                .filter(draft ->
                        draft.head().year() == year && draft.schemeCode().equals(before.schemeCode()))
                .findFirst()
                .ifPresent(draft -> {
                    throw new DomainException(
                            "campaign.rollover.drafted", draft.head().title());
                });
        CampaignContent old = sections.read(before);
        CampaignContent content = catalog.moved(SchemeWriter.write(before.head().title(), "", old), year);
        UUID id = UUID.randomUUID();
        rows.insert(id, before.schemeCode(), before.schemeVersion(), content);
        sections.replaceAll(id, content);
        sections.replaceUnits(id, stillThere(old.units()));
        audit.record("campaign.rolled_over", "campaign", id, null, before.head().title(), content.head());
        if (leftovers.offered(id).stream().anyMatch(offer -> offer.campaignId().equals(campaignId))) {
            leftovers.choose(id, campaignId);
        }
        return id;
    }

    /** Members of the year before that can still be members; their names as they are today. */
    private List<MemberUnit> stillThere(List<MemberUnit> before) {
        return setup.memberCandidates().stream()
                .filter(candidate -> before.stream()
                        .anyMatch(unit -> unit.tenantId().equals(candidate.tenantId())
                                && Objects.equals(unit.unitId(), candidate.unitId())))
                .toList();
    }

    /** The campaign of an earlier year that a draft is compared with: the one whose leftovers it takes, else the latest alike. */
    @Transactional(readOnly = true)
    public Optional<Campaign> before(UUID draftId) {
        Campaign draft = campaigns.get(draftId);
        UUID taken = leftovers.chosen(draftId);
        return rows.ofTenant(draft.tenantId(), List.of(CampaignStatus.RUNNING, CampaignStatus.CLOSED)).stream()
                .filter(other -> other.head().year() < draft.head().year() && other.kind() == draft.kind())
                .max(java.util.Comparator.comparing(
                                (Campaign other) -> other.id().equals(taken))
                        .thenComparing(other -> other.schemeCode().equals(draft.schemeCode()))
                        .thenComparing(other -> other.head().year()));
    }

    /** What a draft does differently from the year before, who comes and goes, and what goes on; empty without a year before. */
    @Transactional(readOnly = true)
    public Optional<YearComparison> compare(UUID draftId) {
        return before(draftId).map(before -> compare(before, campaigns.get(draftId)));
    }

    private YearComparison compare(Campaign before, Campaign draft) {
        CampaignContent old = sections.read(before);
        CampaignContent content = sections.read(draft);
        List<Difference> differences = new ArrayList<>(ContentComparison.between(old, content));
        differences.addAll(Difference.between("units", units(old), units(content)));
        differences.addAll(Difference.between("cited", cited(old), cited(content)));
        changes.forEach(change -> differences.addAll(change.differences(before, draft)));
        return new YearComparison(
                before,
                differences,
                new PagedList<>(
                        scope.joining(draft.id(), before.id(), NAMED), scope.countJoining(draft.id(), before.id())),
                new PagedList<>(
                        scope.leaving(draft.id(), before.id(), NAMED), scope.countLeaving(draft.id(), before.id())),
                changes.stream()
                        .flatMap(change -> change.open(before).stream())
                        .filter(open -> open.items() > 0)
                        .toList());
    }

    private static Map<String, String> units(CampaignContent content) {
        return content.units().stream()
                .collect(Collectors.toMap(
                        MemberUnit::name, MemberUnit::name, (first, second) -> first, LinkedHashMap::new));
    }

    /** Standards with the years of the editions that are cited. */
    private static Map<String, String> cited(CampaignContent content) {
        Map<String, String> cited = new LinkedHashMap<>();
        CitedStandards.of(content).forEach((number, years) -> cited.put(number, String.join("、", years)));
        return cited;
    }
}
