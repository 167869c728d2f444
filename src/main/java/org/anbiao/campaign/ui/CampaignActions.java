package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignEnd;
import org.anbiao.campaign.CampaignLeftovers;
import org.anbiao.campaign.CampaignReminders;
import org.anbiao.campaign.CampaignRollover;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.LeftoverCount;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;

/** What can be done with a campaign as it stands, at the head of its page. */
@SpringComponent
class CampaignActions {

    private final CampaignSetup setup;
    private final CampaignEnd end;
    private final CampaignReminders reminders;
    private final CampaignLeftovers leftovers;
    private final CampaignRollover rollover;

    CampaignActions(
            CampaignSetup setup,
            CampaignEnd end,
            CampaignReminders reminders,
            CampaignLeftovers leftovers,
            CampaignRollover rollover) {
        this.setup = setup;
        this.end = end;
        this.reminders = reminders;
        this.leftovers = leftovers;
        this.rollover = rollover;
    }

    /** @param manages whether the campaign is the actor's to change */
    List<Component> of(Campaign campaign, boolean manages) {
        List<Component> actions = new ArrayList<>();
        if (campaign.processInstanceId() != null) {
            actions.add(new Anchor("process/campaign/" + campaign.id(), Texts.get("campaign.process")));
        }
        if (manages && campaign.status() == CampaignStatus.DRAFT) {
            Button open = new Button(Texts.get("campaign.action.setup"), click -> UI.getCurrent()
                    .navigate("campaigns/" + campaign.id() + "/setup"));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(open);
        }
        if (manages && campaign.status() == CampaignStatus.RUNNING) {
            actions.add(new Button(Texts.get("campaign.action.revise"), click -> UI.getCurrent()
                    .navigate("campaigns/" + campaign.id() + "/setup/phases")));
        }
        if (manages && campaign.status().isUnderWay()) {
            actions.add(ending(campaign, "withdraw", () -> end.withdraw(campaign.id())));
            if (campaign.status() == CampaignStatus.RUNNING) {
                actions.add(ending(campaign, "close", () -> end.close(campaign.id())));
                actions.add(remind(campaign));
            }
        }
        if (manages && (campaign.status() == CampaignStatus.RUNNING || campaign.status() == CampaignStatus.CLOSED)) {
            actions.add(rollOver(campaign));
        }
        return actions;
    }

    /** Drafts the next year's campaign and opens what is different in it. */
    private Button rollOver(Campaign campaign) {
        Button roll = new Button(Texts.get("campaign.rollover.action"), click -> {
            AtomicReference<UUID> made = new AtomicReference<>();
            if (Notices.attempt(() -> made.set(rollover.rollOver(campaign.id())))) {
                UI.getCurrent().navigate("campaigns/" + made.get() + "/setup/last-year");
            }
        });
        roll.setDisableOnClick(true);
        roll.addClickListener(click -> roll.setEnabled(true));
        return roll;
    }

    private Button remind(Campaign campaign) {
        Button remind = new Button(Texts.get("campaign.action.remind"), click -> new RemindDialog(
                        reminders, campaign.id(), setup.content(campaign.id()), () -> UI.getCurrent()
                                .refreshCurrentRoute(false))
                .open());
        remind.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return remind;
    }

    private Button ending(Campaign campaign, String act, Runnable action) {
        return new Button(Texts.get("campaign.action." + act), click -> {
            LeftoverCount open = leftovers.open(campaign.id());
            ConfirmDialog confirm = new ConfirmDialog(
                    Texts.get("campaign.action." + act),
                    Texts.get(
                            "campaign.action." + act + ".confirm",
                            open.steps(),
                            open.enterprises(),
                            open.plans(),
                            open.unitTasks(),
                            open.targets()),
                    Texts.get("campaign.action." + act),
                    confirmed -> {
                        if (Notices.attempt(action)) {
                            UI.getCurrent().refreshCurrentRoute(false);
                        }
                    });
            confirm.setCancelable(true);
            confirm.setCancelText(Texts.get("common.action.cancel"));
            confirm.setConfirmButtonTheme("error primary");
            confirm.open();
        });
    }
}
