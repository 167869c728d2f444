package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.mobilization.CampaignFrame;

/** Chooses the campaign a page is about; the address keeps it as {@code campaign}. */
class CampaignSelect extends Select<CampaignFrame> {

    static final String PARAMETER = "campaign";

    CampaignSelect(List<CampaignFrame> campaigns) {
        setLabel(Texts.get("mobilization.campaign"));
        setItems(campaigns);
        setItemLabelGenerator(CampaignSelect::label);
        addClassName("campaign-select");
    }

    /** The campaign of the address, else the latest; empty where there is none at all. */
    static Optional<CampaignFrame> chosen(List<CampaignFrame> campaigns, BeforeEnterEvent event) {
        Optional<UUID> wanted = Query.of(event).id(PARAMETER);
        return campaigns.stream()
                .filter(campaign -> wanted.isEmpty() || campaign.id().equals(wanted.get()))
                .findFirst();
    }

    static String label(CampaignFrame campaign) {
        return campaign.documentNumber().isBlank()
                ? campaign.title()
                : campaign.documentNumber() + "　" + campaign.title();
    }
}
