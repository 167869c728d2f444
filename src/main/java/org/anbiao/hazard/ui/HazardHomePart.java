package org.anbiao.hazard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.workflow.ui.EnterpriseHomePart;
import org.springframework.core.annotation.Order;

/** Open hazards on an enterprise's home, the urgent ones first, and the way to report one. */
@SpringComponent
@Order(10)
class HazardHomePart implements EnterpriseHomePart {

    private static final int SHOWN = 5;

    private final HazardService hazards;
    private final CurrentMember currentMember;

    HazardHomePart(HazardService hazards, CurrentMember currentMember) {
        this.hazards = hazards;
        this.currentMember = currentMember;
    }

    @Override
    public Optional<Component> content(UUID enterpriseId) {
        if (!currentMember.has(Permission.HAZARD_READ)) {
            return Optional.empty();
        }
        PagedList<HazardListItem> open = hazards.list(HazardFilter.openOf(enterpriseId), PageRequest.page(0, SHOWN));
        Div part = new Div(new H3(Texts.get("hazard.home.title", HazardWords.counted(open.total()))));
        part.addClassName("hazard-home");
        if (open.total() == 0) {
            Paragraph none = new Paragraph(Texts.get("hazard.home.none"));
            none.addClassName("card-meta");
            part.add(none);
        } else {
            part.add(new HazardList(open.rows(), false));
        }
        long carried = hazards.count(HazardFilter.openOf(enterpriseId).carried(HazardFilter.Carried.THIS_YEAR));
        if (carried > 0) {
            part.add(new Anchor(
                    HazardNavigation.LIST + "?" + HazardNavigation.CARRIED + "=" + HazardNavigation.THIS_YEAR,
                    Texts.get("hazard.home.carried", HazardWords.counted(carried))));
        }
        if (open.total() > SHOWN) {
            part.add(
                    new RouterLink(Texts.get("hazard.home.all", HazardWords.counted(open.total())), HazardsView.class));
        }
        if (currentMember.has(Permission.HAZARD_RECORD)) {
            part.add(new LargeButton("hazard.new.firm", () -> UI.getCurrent().navigate(HazardNavigation.NEW)));
        }
        return Optional.of(part);
    }
}
