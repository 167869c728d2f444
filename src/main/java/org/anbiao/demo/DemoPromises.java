package org.anbiao.demo;

import java.util.Set;
import java.util.UUID;
import org.anbiao.promise.PromiseProposal;
import org.anbiao.promise.PromiseService;
import org.anbiao.promise.SafetyPromise.Content;
import org.anbiao.promise.SpecialWork;
import org.anbiao.risk.RiskPointService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The safety promise of the enterprise in 白濑乡, after its risk points were graded; all others have none. All invented. */
@Component
@Profile("demo")
@Order(52)
class DemoPromises implements DemoDataset {

    private static final String PRINCIPAL = "baila-qiye";

    private final PromiseService promises;
    private final RiskPointService points;
    private final CurrentActor currentActor;
    private final DemoLogins logins;

    DemoPromises(PromiseService promises, RiskPointService points, CurrentActor currentActor, DemoLogins logins) {
        this.promises = promises;
        this.points = points;
        this.currentActor = currentActor;
        this.logins = logins;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(PRINCIPAL, () -> {
            UUID enterprise = currentActor.get().enterpriseId();
            if (enterprise == null || points.of(enterprise).isEmpty()) {
                return;
            }
            PromiseProposal proposal = promises.propose();
            Content words = proposal.content();
            promises.publish(
                    new Content(
                            words.duties(),
                            words.system(),
                            words.funds(),
                            words.control(),
                            words.hazards(),
                            Set.of(SpecialWork.CONFINED_SPACE),
                            "沉淀池清淤，每月最后一个星期六上午，专人监护"),
                    proposal.signerName());
        });
    }
}
