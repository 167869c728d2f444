package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.mobilization.CampaignFrame;

/** What the pages of phase 1 share: a campaign from the address, and an empty page where none was launched. */
abstract class MobilizationPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final String titleKey;

    MobilizationPage(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("page", "mobilization");
    }

    /** Campaigns that the person may choose from, the latest first. */
    abstract List<CampaignFrame> campaigns();

    /** Builds the page for a campaign. */
    abstract void show(CampaignFrame campaign, List<CampaignFrame> campaigns, BeforeEnterEvent event);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<CampaignFrame> campaigns = campaigns();
        Optional<CampaignFrame> chosen = CampaignSelect.chosen(campaigns, event);
        if (chosen.isEmpty()) {
            add(new EmptyState(Texts.get("mobilization.campaign.none"), Texts.get("mobilization.campaign.none.hint")));
            return;
        }
        show(chosen.get(), campaigns, event);
    }

    /** A select that opens the same page for another campaign; nothing where there is only one. */
    Component campaignSelect(CampaignFrame campaign, List<CampaignFrame> campaigns, String route) {
        CampaignSelect select = new CampaignSelect(campaigns);
        select.setValue(campaign);
        select.setVisible(campaigns.size() > 1);
        select.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                route,
                Query.parameters(CampaignSelect.PARAMETER, change.getValue().id()))));
        return select;
    }

    /** A link that shows a stored file. */
    static Anchor file(UUID id, String text) {
        Anchor link = new Anchor("/files/" + id, text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    @Override
    public String getPageTitle() {
        return Texts.title(titleKey);
    }
}
