package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.LoginService;
import org.anbiao.identity.PortalUser;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.selfevaluation.EvaluationDirectory;
import org.anbiao.selfevaluation.EvaluationFilter;
import org.anbiao.selfevaluation.EvaluationFilter.Progress;
import org.anbiao.selfevaluation.EvaluationListItem;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.ImprovementService;
import org.anbiao.selfevaluation.standard.Item;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Some enterprises of the launched campaigns are in the middle of their self-evaluation, with items not met and their correction. */
@Component
@Profile("demo")
@Order(30)
class DemoEvaluations implements DemoDataset {

    /** Offices whose campaigns ask for an evaluation. */
    private static final List<String> OFFICES = List.of("jintao-anban", "chengguan-guanli");

    private static final int ENTERPRISES = 8;
    private static final List<String> NOT_MET = List.of("记录不全，缺近两个月", "现场标识褪色，没有及时更换", "责任清单没有本人签字", "演练没有总结评估");
    private static final List<String> NOT_APPLICABLE = List.of("本单位没有此类作业", "本单位没有此类设备");
    private static final List<String> PEOPLE = List.of("车间主任", "安全员", "设备科长");

    private final EvaluationService evaluations;
    private final EvaluationDirectory directory;
    private final ImprovementService improvements;
    private final LoginService logins;
    private final Clock clock;

    DemoEvaluations(
            EvaluationService evaluations,
            EvaluationDirectory directory,
            ImprovementService improvements,
            LoginService logins,
            Clock clock) {
        this.evaluations = evaluations;
        this.directory = directory;
        this.improvements = improvements;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        for (String office : OFFICES) {
            PortalUser user = logins.loadUserByUsername(office);
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(user, "", user.getAuthorities()));
            SecurityContextHolder.setContext(context);
            try {
                evaluations.campaigns().stream().findFirst().ifPresent(this::evaluate);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    private void evaluate(CampaignYear campaign) {
        List<EvaluationListItem> missing = directory
                .list(campaign.id(), new EvaluationFilter(Progress.MISSING, null, ""), PageRequest.page(0, ENTERPRISES))
                .rows();
        for (int i = 0; i < missing.size(); i++) {
            UUID enterprise = missing.get(i).enterpriseId();
            // some have just begun, the last ones are nearly done
            answer(campaign.id(), enterprise, (i + 1.0) / missing.size());
        }
    }

    private void answer(UUID campaignId, UUID enterprise, double share) {
        UUID id = evaluations.begin(campaignId, enterprise, null).id();
        List<Item> items = evaluations.sheet(id).edition().items();
        Random random = new Random(enterprise.getMostSignificantBits());
        for (Item item : items.subList(0, (int) Math.round(items.size() * share))) {
            evaluations.answer(id, item.code(), input(item, random), 0);
        }
        List<ImprovementItem> open = improvements.of(id);
        for (int i = 0; i < open.size() - 1; i++) {
            ImprovementItem one = open.get(i);
            improvements.plan(
                    one.id(),
                    one.version(),
                    "按要求补齐并组织复查",
                    PEOPLE.get(random.nextInt(PEOPLE.size())),
                    LocalDate.now(clock).plusDays(10 + random.nextInt(30)));
        }
    }

    private static AnswerInput input(Item item, Random random) {
        int luck = random.nextInt(100);
        if (luck < 12) {
            return AnswerInput.notMet(NOT_MET.get(random.nextInt(NOT_MET.size())));
        }
        return luck < 40 && !item.appliesTo().isEmpty()
                ? AnswerInput.notApplicable(NOT_APPLICABLE.get(random.nextInt(NOT_APPLICABLE.size())))
                : AnswerInput.met();
    }
}
