package org.anbiao.demo;

import java.util.List;
import org.anbiao.campaign.CampaignRollover;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.selfevaluation.EvaluationService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The bureau's campaign rolled over to the next year: a draft whose section 与上年度对照 says what is different. */
@Component
@Profile("demo")
@Order(50)
class DemoNextYear implements DemoDataset {

    private static final String OFFICE = "chengguan-guanli";

    private final EvaluationService evaluations;
    private final CampaignRollover rollover;
    private final DemoLogins logins;

    DemoNextYear(EvaluationService evaluations, CampaignRollover rollover, DemoLogins logins) {
        this.evaluations = evaluations;
        this.rollover = rollover;
        this.logins = logins;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(OFFICE, () -> {
            List<CampaignYear> running = evaluations.campaigns();
            rollover.rollOver(running.get(0).id());
        });
    }
}
