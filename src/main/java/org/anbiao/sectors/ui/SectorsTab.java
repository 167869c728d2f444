package org.anbiao.sectors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ui.EnterpriseTab;
import org.anbiao.sectors.SpacePermitService;
import org.anbiao.sectors.WaterQuality;
import org.anbiao.sectors.WaterService;

/** 行业专项 in the enterprise's file: what its sector alone is asked for, how it stands, and the way to it. */
@SpringComponent
class SectorsTab implements EnterpriseTab {

    private final WaterService water;
    private final SpacePermitService permits;

    SectorsTab(WaterService water, SpacePermitService permits) {
        this.water = water;
        this.permits = permits;
    }

    @Override
    public String key() {
        return "sectors";
    }

    @Override
    public String labelKey() {
        return "sectors.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        Div list = SectorWords.list();
        water(list, enterpriseId);
        permits(list, enterpriseId);
        return list.getComponentCount() == 0
                ? new EmptyState(Texts.get("sectors.none"), Texts.get("sectors.none-hint"))
                : list;
    }

    private void water(Div list, UUID enterpriseId) {
        WaterQuality quality = water.of(enterpriseId);
        if (!quality.applies()) {
            return;
        }
        WaterQuality.Rate latest = quality.latest();
        list.add(SectorWords.card(
                SectorWords.inline(
                        link(SectorsNavigation.WATER, enterpriseId, "sectors.nav.water"), WaterView.chip(quality)),
                SectorWords.meta(latest == null ? Texts.get("sectors.water.lacking-hint") : WaterView.line(latest))));
    }

    private void permits(Div list, UUID enterpriseId) {
        if (!permits.concerns(enterpriseId)) {
            return;
        }
        list.add(SectorWords.card(
                link(SectorsNavigation.PERMITS, enterpriseId, "sectors.nav.permits"),
                SectorWords.meta(Texts.get("sectors.permit.open-count", permits.open(enterpriseId))),
                new Anchor(SectorsNavigation.PERMITS, Texts.get("sectors.permit.all"))));
    }

    private static Anchor link(String page, UUID enterpriseId, String labelKey) {
        Anchor link = new Anchor(page + "/" + enterpriseId, Texts.get(labelKey));
        link.addClassName("card-title");
        return link;
    }
}
