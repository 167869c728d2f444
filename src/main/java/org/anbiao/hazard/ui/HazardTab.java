package org.anbiao.hazard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.DualReport;
import org.anbiao.hazard.HazardBalance;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardSummaries;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.registry.ui.EnterpriseTab;

/** An enterprise's hazards in its file: how this year stands, then each one. */
@SpringComponent
class HazardTab implements EnterpriseTab {

    private static final int SHOWN = 20;

    private final HazardService hazards;
    private final HazardSummaries summaries;
    private final DualReport dual;
    private final CurrentMember currentMember;

    HazardTab(HazardService hazards, HazardSummaries summaries, DualReport dual, CurrentMember currentMember) {
        this.hazards = hazards;
        this.summaries = summaries;
        this.dual = dual;
        this.currentMember = currentMember;
    }

    @Override
    public String key() {
        return "hazards";
    }

    @Override
    public String labelKey() {
        return "hazard.nav";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        Div tab = new Div();
        tab.addClassName("hazard-tab");
        if (!currentMember.has(Permission.HAZARD_READ)) {
            tab.add(new EmptyState(Texts.get("hazard.tab.denied"), Texts.get("hazard.tab.denied-hint")));
            return tab;
        }
        HazardBalance year = summaries.balance(enterpriseId, asOf.withDayOfYear(1), asOf);
        tab.add(HazardWords.meta(Texts.get(
                "hazard.tab.year",
                String.valueOf(asOf.getYear()),
                year.carried(),
                year.opened(),
                year.closed(),
                year.open())));
        long carried = hazards.count(HazardFilter.of(enterpriseId).carried(HazardFilter.Carried.THIS_YEAR));
        if (carried > 0) {
            tab.add(new Anchor(
                    HazardNavigation.LIST + "?state=all&enterprise=" + enterpriseId + "&" + HazardNavigation.CARRIED
                            + "=" + HazardNavigation.THIS_YEAR,
                    Texts.get(
                            "hazard.tab.carried",
                            HazardWords.counted(carried),
                            HazardWords.counted(hazards.count(
                                    HazardFilter.openOf(enterpriseId).carried(HazardFilter.Carried.THIS_YEAR))))));
        }
        PagedList<HazardListItem> page = hazards.list(HazardFilter.of(enterpriseId), PageRequest.page(0, SHOWN));
        if (page.total() == 0) {
            tab.add(new EmptyState(Texts.get("hazard.tab.none"), Texts.get("hazard.tab.none-hint")));
        } else {
            tab.add(new HazardList(page.rows(), false));
        }
        if (page.total() > SHOWN) {
            tab.add(new Anchor(
                    HazardNavigation.LIST + "?state=all&enterprise=" + enterpriseId,
                    Texts.get("hazard.home.all", HazardWords.counted(page.total()))));
        }
        tab.add(new DualReportLinks(dual, enterpriseId, asOf.withDayOfYear(1), asOf));
        tab.add(new Anchor(HazardNavigation.REWARDS + "/" + enterpriseId, Texts.get("hazard.reward.title")));
        if (currentMember.has(Permission.HAZARD_RECORD)) {
            tab.add(new Anchor(HazardNavigation.NEW + "?enterprise=" + enterpriseId, Texts.get("hazard.tab.record")));
        }
        return tab;
    }
}
