package org.anbiao.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.InheritedSource;
import org.anbiao.definition.Standing;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Schemes in the overview of what came from above; what rests on them are campaigns and own schemes. */
@Component
@Transactional(readOnly = true)
@Order(10)
class InheritedSchemes implements InheritedSource {

    private final SchemeCatalog catalog;
    private final Schemes schemes;
    private final CampaignInheritance inheritance;
    private final CampaignRows campaigns;
    private final CurrentActor currentActor;

    InheritedSchemes(
            SchemeCatalog catalog,
            Schemes schemes,
            CampaignInheritance inheritance,
            CampaignRows campaigns,
            CurrentActor currentActor) {
        this.catalog = catalog;
        this.schemes = schemes;
        this.inheritance = inheritance;
        this.campaigns = campaigns;
        this.currentActor = currentActor;
    }

    @Override
    public List<Inherited> inherited() {
        Map<String, Standing> used = new LinkedHashMap<>();
        Map<String, List<Inherited.Use>> uses = new LinkedHashMap<>();
        collect(used, uses);
        List<Inherited> all = new ArrayList<>();
        for (Schemes.Opened opened : schemes.list()) {
            if (!opened.own()) {
                String key = opened.scheme().code();
                used.remove(key);
                all.add(new Inherited(
                        SchemeCatalog.KIND.code(),
                        opened.scheme().name(),
                        opened.definition().publisher(),
                        opened.scheme().version(),
                        "schemes/" + opened.definition().id(),
                        uses.getOrDefault(key, List.of())));
            }
        }
        used.forEach((key, standing) -> all.add(new Inherited(
                SchemeCatalog.KIND.code(),
                standing.title(),
                standing.publisher(),
                0,
                "",
                uses.getOrDefault(key, List.of()))));
        return all;
    }

    private void collect(Map<String, Standing> used, Map<String, List<Inherited.Use>> uses) {
        campaigns
                .ofTenant(
                        currentActor.get().tenantId(),
                        List.of(CampaignStatus.DRAFT, CampaignStatus.LAUNCHING, CampaignStatus.RUNNING))
                .forEach(campaign -> catalog.standing(campaign.scheme())
                        .filter(standing -> !standing.isShipped() && !standing.own())
                        .ifPresent(standing -> {
                            used.put(campaign.schemeCode(), standing);
                            uses.computeIfAbsent(campaign.schemeCode(), key -> new ArrayList<>())
                                    .add(new Inherited.Use(
                                            campaign.head().title(),
                                            campaign.schemeVersion(),
                                            inheritance
                                                    .differences(campaign.id())
                                                    .size(),
                                            "campaigns/" + campaign.id() + "?tab=differences"));
                        }));
        for (Schemes.Opened own : schemes.list()) {
            Standing from = own.from();
            if (own.own() && from != null && !from.isShipped() && !from.own()) {
                used.put(from.used().key(), from);
                uses.computeIfAbsent(from.used().key(), key -> new ArrayList<>())
                        .add(new Inherited.Use(
                                own.scheme().name(),
                                from.used().version(),
                                schemes.differences(own.definition().id()).size(),
                                "schemes/" + own.definition().id()));
            }
        }
    }
}
