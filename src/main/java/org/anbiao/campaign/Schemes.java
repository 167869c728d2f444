package org.anbiao.campaign;

import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.common.DomainException;
import org.anbiao.definition.Definition;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.DefinitionYaml;
import org.anbiao.definition.Definitions;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Standing;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Schemes made in the portal: from one of the authority's campaigns or from another scheme, edited like a
 * campaign, kept as a draft, published to those below as a version that never changes, withdrawn.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class Schemes {

    private final Definitions definitions;
    private final SchemeCatalog catalog;
    private final OwnCampaigns campaigns;
    private final CampaignContentRows sections;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;

    Schemes(
            Definitions definitions,
            SchemeCatalog catalog,
            OwnCampaigns campaigns,
            CampaignContentRows sections,
            TenantDirectory tenants,
            CurrentActor currentActor) {
        this.definitions = definitions;
        this.catalog = catalog;
        this.campaigns = campaigns;
        this.sections = sections;
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    /**
     * A scheme being looked at or edited.
     *
     * @param content what a campaign of the scheme's own year and authority would begin with
     * @param from how that stands which it was made from; null without one
     */
    public record Opened(
            Definition definition,
            Scheme scheme,
            CampaignContent content,
            boolean own,
            @Nullable Standing from) {

        /** Whether the actor's authority may change it now. */
        public boolean editable() {
            return own && definition.state() == DefinitionState.DRAFT;
        }
    }

    /** Own schemes in every state and those from above. */
    @Transactional(readOnly = true)
    public List<Opened> list() {
        return definitions.list(SchemeCatalog.KIND).stream().map(this::opened).toList();
    }

    /** A scheme with its content. */
    @Transactional(readOnly = true)
    public Opened get(UUID id) {
        return opened(definitions.get(SchemeCatalog.KIND, id));
    }

    private Opened opened(Definition definition) {
        Scheme scheme = SchemeCatalog.read(definition);
        DefinitionVersion from = definition.from();
        return new Opened(
                definition,
                scheme,
                catalog.content(scheme),
                definitions.isOwn(definition),
                from == null ? null : catalog.standing(from).orElse(null));
    }

    /** Begins a scheme from an own campaign, a draft or one that was launched; returns the draft. */
    public UUID fromCampaign(UUID campaignId, String name) {
        Campaign campaign = campaigns.own(campaignId);
        return insert(name, sections.read(campaign), campaign.scheme());
    }

    /** Begins an own scheme from a visible one; returns the draft. */
    public UUID copy(DefinitionVersion from) {
        Scheme scheme = catalog.get(from);
        return insert(scheme.name(), catalog.contentFor(from, scheme.year(), own()), from);
    }

    private UUID insert(String name, CampaignContent content, DefinitionVersion from) {
        if (name.isBlank()) {
            throw new DomainException("campaign.scheme.name-missing");
        }
        Scheme scheme = SchemeWriter.write(name.strip(), place(content), content);
        return definitions.draft(
                SchemeCatalog.KIND, scheme.name(), scheme.documentNumber(), DefinitionYaml.write(scheme), from);
    }

    /** The draft of the next version of an own scheme. */
    public UUID nextVersion(UUID id) {
        return definitions.nextVersion(SchemeCatalog.KIND, id);
    }

    /** Keeps a draft, also one that cannot be published yet. */
    public void save(UUID id, int revision, String name, CampaignContent content) {
        if (name.isBlank()) {
            throw new DomainException("campaign.scheme.name-missing");
        }
        CampaignDates.refuseReversed(content.phases());
        CampaignDates.refuseImpossible(content.targets());
        CampaignSetup.refuseUnknownFields(content.templates());
        Scheme scheme = SchemeWriter.write(name.strip(), place(content), content);
        definitions.save(
                SchemeCatalog.KIND, id, revision, scheme.name(), scheme.documentNumber(), DefinitionYaml.write(scheme));
    }

    /** What is missing or wrong; member units are chosen by each campaign. */
    @Transactional(readOnly = true)
    public List<CampaignFinding> findings(UUID id) {
        return findings(get(id).content());
    }

    private static List<CampaignFinding> findings(CampaignContent content) {
        return CampaignCheck.of(content, true).stream()
                .filter(finding -> !finding.section().equals("units"))
                .toList();
    }

    /**
     * Publishes the draft as it was saved last.
     *
     * @throws DomainException the first error, if there is one
     */
    public void publish(UUID id) {
        findings(get(id).content()).stream()
                .filter(finding -> finding.severity() == CampaignFinding.Severity.ERROR)
                .findFirst()
                .ifPresent(finding -> {
                    throw new DomainException(
                            finding.messageKey(), finding.arguments().toArray());
                });
        definitions.publish(SchemeCatalog.KIND, id);
    }

    /** Offers the scheme no more; campaigns that rest on it go on. */
    public void withdraw(UUID id) {
        definitions.withdraw(SchemeCatalog.KIND, id);
    }

    /** Throws a draft away. */
    public void discard(UUID id) {
        definitions.discard(SchemeCatalog.KIND, id);
    }

    /** What it does differently from what it was made from. */
    @Transactional(readOnly = true)
    public List<Difference> differences(UUID id) {
        Opened opened = get(id);
        DefinitionVersion from = opened.definition().from();
        if (from == null || catalog.find(from).isEmpty()) {
            return List.of();
        }
        Tenant authority = tenants.get(opened.definition().tenantId());
        return ContentComparison.between(
                catalog.contentFor(from, opened.scheme().year(), authority), opened.content());
    }

    private Tenant own() {
        return tenants.get(currentActor.get().tenantId());
    }

    /** The own short name where the title says it. */
    private String place(CampaignContent content) {
        String place = own().shortName();
        return content.head().title().contains(place) ? place : "";
    }
}
