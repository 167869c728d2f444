package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** A page about one enterprise in one campaign: the enterprise of the address, or an enterprise's own people's. */
abstract class EnterprisePage extends MobilizationPage implements HasUrlParameter<String> {

    private final transient MobilizationDirectory directory;
    private final transient CurrentActor currentActor;
    private @Nullable UUID enterpriseId;

    EnterprisePage(String titleKey, MobilizationDirectory directory, CurrentActor currentActor) {
        super(titleKey);
        this.directory = directory;
        this.currentActor = currentActor;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String parameter) {
        UUID own = currentActor.get().enterpriseId();
        enterpriseId = own != null ? own : Query.parse(parameter).orElse(null);
    }

    @Override
    List<CampaignFrame> campaigns() {
        return directory.campaigns();
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, BeforeEnterEvent event) {
        UUID enterprise = enterpriseId;
        if (enterprise == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(campaign, campaigns, enterprise);
    }

    /** Builds the page for an enterprise in a campaign. */
    abstract void show(CampaignFrame campaign, List<CampaignFrame> campaigns, UUID enterprise);

    /** As {@link #campaignSelect}; an office stays with the enterprise whose page it opened. */
    Component campaignSelect(CampaignFrame campaign, List<CampaignFrame> campaigns, String route, UUID enterprise) {
        return campaignSelect(campaign, campaigns, isOwn() ? route : route + "/" + enterprise);
    }

    /** Whether an enterprise's own people have opened the page. */
    boolean isOwn() {
        return currentActor.get().isEnterprise();
    }

    /** The page's one large button; a refusal is shown, and the button can be pressed again. */
    static Button largeAction(String textKey, Runnable action) {
        Button button = new Button(Texts.get(textKey));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("large-action");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (!Notices.attempt(action)) {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
