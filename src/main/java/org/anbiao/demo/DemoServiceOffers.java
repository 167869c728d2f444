package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.supervision.EvaluationResult;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.InstitutionEvaluation;
import org.anbiao.supervision.InstitutionEvaluations;
import org.anbiao.supervision.InstitutionKind;
import org.anbiao.supervision.ServiceInstitution;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Institutions that 南安市 selected for its enterprises, and what a third party found of them; all invented. */
@Component
@Profile("demo")
@Order(56)
class DemoServiceOffers implements DemoDataset {

    private static final String COUNTY = "nanan-guanli";

    private final ExpertPoolService pool;
    private final InstitutionEvaluations evaluations;
    private final DemoLogins logins;
    private final Clock clock;

    DemoServiceOffers(ExpertPoolService pool, InstitutionEvaluations evaluations, DemoLogins logins, Clock clock) {
        this.pool = pool;
        this.evaluations = evaluations;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(COUNTY, () -> {
            UUID first = selected("虚构石井安全技术服务公司", "石材、机械等工贸企业安全技术", "现场技术指导、隐患排查、风险分级");
            UUID second = selected("虚构武荣注册安全工程师事务所", "标准化创建咨询、安全培训", "管理人员和班组长培训、制度修订指导");
            evaluated(first, EvaluationResult.EXCELLENT, "服务计划执行到位，问题清单与整改建议对应清楚，企业评价良好。", 40);
            evaluated(second, EvaluationResult.QUALIFIED, "培训组织规范；部分方案照搬范本，应结合企业实际修改。", 38);
        });
    }

    private UUID selected(String name, String field, String offer) {
        return pool.save(
                null,
                new ServiceInstitution.Draft(
                        name,
                        InstitutionKind.SERVICE,
                        field,
                        "资质证书（虚构）",
                        LocalDate.now(clock).plusYears(1),
                        offer,
                        LocalDate.now(clock).minusDays(180)));
    }

    private void evaluated(UUID institution, EvaluationResult result, String content, int daysAgo) {
        LocalDate day = LocalDate.now(clock).minusDays(daysAgo);
        evaluations.publish(new InstitutionEvaluation.Draft(
                institution, "虚构海西安全评估中心", result, content, "南安办通〔虚〕12号", day, day.plusDays(10)));
    }
}
