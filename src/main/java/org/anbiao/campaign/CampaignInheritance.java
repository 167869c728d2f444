package org.anbiao.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.common.DomainException;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Standing;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A campaign beside the scheme it rests on (house promise 4): what it does differently, what a newer version changes, and
 * taking single changes over into a draft. Nothing of a campaign changes because somebody above publishes or withdraws.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class CampaignInheritance {

    private final OwnCampaigns campaigns;
    private final CampaignRows rows;
    private final CampaignContentRows sections;
    private final SchemeCatalog schemes;
    private final TenantDirectory tenants;
    private final AuditLog audit;

    CampaignInheritance(
            OwnCampaigns campaigns,
            CampaignRows rows,
            CampaignContentRows sections,
            SchemeCatalog schemes,
            TenantDirectory tenants,
            AuditLog audit) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.sections = sections;
        this.schemes = schemes;
        this.tenants = tenants;
        this.audit = audit;
    }

    /**
     * What a newer version of the scheme changes.
     *
     * @param version number of the newer version
     * @param changes what changes between the version in use and the newer one, but for what the campaign has that way already
     * @param overridden those of them where the campaign departs from the version in use
     */
    public record Newer(int version, List<Difference> changes, Set<Difference> overridden) {}

    /** How the scheme stands that the campaign was drafted from; empty where it does not reach the reader. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(UUID id) {
        return schemes.standing(campaigns.get(id).scheme());
    }

    /** What differs from the version of the scheme it rests on, for the same year. */
    @Transactional(readOnly = true)
    public List<Difference> differences(UUID id) {
        Campaign campaign = campaigns.get(id);
        return schemes.find(campaign.scheme())
                .map(scheme -> ContentComparison.between(of(campaign, campaign.scheme()), sections.read(campaign)))
                .orElse(List.of());
    }

    /** What a newer version changes; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Newer> newer(UUID id) {
        Campaign campaign = campaigns.get(id);
        Standing standing = schemes.standing(campaign.scheme()).orElse(null);
        if (standing == null || standing.newest() == null || !standing.hasNewer()) {
            return Optional.empty();
        }
        CampaignContent used = of(campaign, campaign.scheme());
        CampaignContent newest = of(campaign, new DefinitionVersion(campaign.schemeCode(), standing.newest()));
        CampaignContent own = sections.read(campaign);
        Map<String, Difference> open = byPoint(ContentComparison.between(own, newest));
        Map<String, Difference> departures = byPoint(ContentComparison.between(used, own));
        List<Difference> changes = ContentComparison.between(used, newest).stream()
                .filter(change -> open.containsKey(point(change)))
                .toList();
        return Optional.of(new Newer(
                standing.newest(),
                changes,
                changes.stream()
                        .filter(change -> departures.containsKey(point(change)))
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Takes chosen changes of the newer version over into a draft, which rests on that version from then on; what was not
     * chosen stays as it is and shows as a difference.
     *
     * @param version of the campaign as it was read
     * @param newest version of the scheme as it was shown
     * @throws DomainException campaign.scheme.newer-gone if another version was published or the scheme withdrawn meanwhile
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void takeOver(UUID id, int version, int newest, Collection<Difference> chosen) {
        Campaign draft = campaigns.draft(id);
        Newer newer = newer(id)
                .filter(found -> found.version() == newest)
                .orElseThrow(() -> new DomainException("campaign.scheme.newer-gone"));
        List<Difference> taken =
                newer.changes().stream().filter(chosen::contains).toList();
        CampaignContent content = ContentComparison.takeOver(
                sections.read(draft), of(draft, new DefinitionVersion(draft.schemeCode(), newest)), taken);
        CampaignDates.refuseReversed(content.phases());
        rows.updateHead(id, version, content.head());
        sections.replaceAll(id, content);
        rows.restOn(id, newest);
        audit.record(
                "campaign.scheme-taken-over",
                "campaign",
                id,
                null,
                Map.of("version", draft.schemeVersion()),
                Map.of("version", newest, "changes", taken));
    }

    private CampaignContent of(Campaign campaign, DefinitionVersion scheme) {
        Tenant authority = tenants.get(campaign.tenantId());
        return schemes.contentFor(scheme, campaign.head().year(), authority);
    }

    private static Map<String, Difference> byPoint(List<Difference> differences) {
        return differences.stream()
                .collect(Collectors.toMap(CampaignInheritance::point, difference -> difference, (one, other) -> one));
    }

    private static String point(Difference difference) {
        return difference.section() + "/" + difference.key();
    }
}
