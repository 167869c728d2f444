package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.hazardrules.HazardRules;
import org.anbiao.hazardrules.HazardRulesService;
import org.anbiao.hazardrules.RuleFrequency;
import org.anbiao.hazardrules.RuleItem;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hazard rules of a stone works in 白濑乡: made of its lists and risk points, in force, and revised once. All invented. */
@Component
@Profile("demo")
@Order(61)
class DemoHazardRules implements DemoDataset {

    private static final String PRINCIPAL = "baila-qiye";
    private static final String TITLE = "隐患排查治理制度";
    private static final int FIRST = 200;
    private static final int SECOND = 20;

    private final HazardRulesService rules;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoHazardRules(HazardRulesService rules, CurrentActor currentActor, DemoLogins logins, Clock clock) {
        this.rules = rules;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(PRINCIPAL, () -> {
            UUID enterprise = currentActor.get().enterpriseId();
            if (enterprise != null) {
                first(enterprise);
                second(enterprise);
            }
        });
    }

    private LocalDate day(int ago) {
        return LocalDate.now(clock).minusDays(ago);
    }

    private void first(UUID enterprise) {
        HazardRules draft = rules.start(enterprise);
        HazardRules.Content content = draft.content();
        for (RuleItem item : content.items()) {
            if (item.responsible().isEmpty()) {
                content =
                        content.with(item.with(item.subject(), item.content(), item.place(), item.frequency(), "林虚构"));
            }
        }
        rules.save(enterprise, draft.version(), content);
        rules.enact(enterprise, draft.version() + 1, new HazardRules.Enactment(TITLE, day(FIRST), ""));
    }

    private void second(UUID enterprise) {
        HazardRules draft = rules.start(enterprise);
        RuleItem high = draft.content().items().stream()
                .filter(item -> item.place().high())
                .findFirst()
                .orElseThrow();
        rules.save(
                enterprise,
                draft.version(),
                high.with(
                        high.subject(),
                        high.content(),
                        high.place(),
                        RuleFrequency.of(RuleFrequency.Kind.DAILY),
                        high.responsible()));
        rules.enact(
                enterprise,
                draft.version() + 1,
                new HazardRules.Enactment(TITLE, day(SECOND), "沉淀池清淤属于重大风险，排查由每周改为每日"));
    }
}
