package org.anbiao.demo;

import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The campaigns of the five notices, each set up and launched by the account that would do it: a draft for 白濑乡, the others
 * launched, with tasks in every state.
 */
@Component
@Profile("demo")
@Order(20)
class DemoCampaigns implements DemoDataset {

    /** A campaign of the demonstration: its scheme and year, and who sets it up. */
    private record Plan(String username, String scheme, int year, boolean launched, double progress) {}

    /** The largest first: the others run beside it. */
    private static final List<Plan> PLANS = List.of(
            new Plan("shishi-guanli", "002", 2022, true, 0.25),
            new Plan("jintao-anban", "003", 2026, true, 0.85),
            new Plan("yunxi-anban", "004", 2020, true, 0.7),
            new Plan("chengguan-guanli", "001", 2025, true, 0.9),
            new Plan("baila-anban", "000", 2025, false, 0));

    private final CampaignSetup setup;
    private final CampaignLaunch launch;
    private final DemoProgress progress;
    private final DemoLogins logins;

    DemoCampaigns(CampaignSetup setup, CampaignLaunch launch, DemoProgress progress, DemoLogins logins) {
        this.setup = setup;
        this.launch = launch;
        this.progress = progress;
        this.logins = logins;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        Together.run(PLANS.stream()
                .map(plan -> (Runnable) () -> logins.as(plan.username(), () -> run(plan)))
                .toList());
    }

    private void run(Plan plan) {
        UUID campaignId = setup.draft(plan.scheme(), plan.year());
        if (plan.launched()) {
            progress.recordHistory(plan.year());
            launch.launchAndWait(campaignId);
            progress.workOn(campaignId, plan.year(), plan.progress());
        }
    }
}
