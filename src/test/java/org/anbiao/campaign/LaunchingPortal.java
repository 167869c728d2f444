package org.anbiao.campaign;

import java.util.List;
import java.util.UUID;
import org.anbiao.AnbiaoApplication;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.killed.LeftOut;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real portal in a process of its own, for tests that kill it. With {@code --test.launch=NUMBER} it makes a township with
 * that many enterprises and launches a campaign over them as soon as it is up.
 */
public final class LaunchingPortal {

    private LaunchingPortal() {}

    public static void main(String[] args) {
        SpringApplication portal = new SpringApplication(AnbiaoApplication.class);
        portal.addPrimarySources(List.of(TenantFixture.class, CampaignFixture.class));
        portal.addInitializers(context -> context.getBeanFactory().registerSingleton("noTestBeans", new LeftOut()));
        ConfigurableApplicationContext context = portal.run(args);
        int enterprises = context.getEnvironment().getProperty("test.launch", Integer.class, 0);
        if (enterprises > 0) {
            launch(context, enterprises);
        }
    }

    private static void launch(ConfigurableApplicationContext context, int enterprises) {
        CampaignFixture fixture = context.getBean(CampaignFixture.class);
        Township township = fixture.township();
        fixture.enterprises(township, enterprises);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        context.getBean(CampaignLaunch.class).launch(campaign);
    }
}
