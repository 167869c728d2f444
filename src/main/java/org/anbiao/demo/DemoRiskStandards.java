package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.risk.RiskStandard;
import org.anbiao.risk.RiskStandardService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The own standard of an enterprise of 白濑乡, in its second version; all invented. */
@Component
@Profile("demo")
@Order(47)
class DemoRiskStandards implements DemoDataset {

    private static final String PRINCIPAL = "baila-qiye";
    private static final String TITLE = "安全风险辨识评估管理标准（虚构）";

    private final RiskStandardService standards;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoRiskStandards(RiskStandardService standards, CurrentActor currentActor, DemoLogins logins, Clock clock) {
        this.standards = standards;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(PRINCIPAL, () -> {
            UUID enterprise = currentActor.get().enterpriseId();
            if (enterprise != null) {
                enact(enterprise, "", 400, "生产车间、仓库、配电间和厂区道路的设备、作业、场所和人员。");
                enact(enterprise, "新增沉淀池清淤等有限空间作业，调整评审人员。", 120, "生产车间、仓库、配电间、沉淀池和厂区道路的设备、作业、场所和人员，含外来施工。");
            }
        });
    }

    private void enact(UUID enterprise, String change, int daysAgo, String scope) {
        LocalDate day = LocalDate.now(clock).minusDays(daysAgo);
        standards.enact(
                enterprise,
                new RiskStandard.Draft(
                        TITLE,
                        new RiskStandard.Text(
                                scope,
                                "一般风险点用作业条件危险性分析法（LEC）评价；发生过事故、涉及有限空间或判定为重大隐患的，直接确定等级。",
                                "D值320及以上为红色，160及以上为橙色，70及以上为黄色，其余为蓝色。",
                                "安全管理员组织辨识，车间主任和班组长参加，主要负责人审定；工艺、设备、岗位或法规变化时随时复评。"),
                        change,
                        day,
                        new RiskStandard.Review(day.minusDays(5), "王虚构、林虚构、吴虚构", "会议评审通过。", day.plusYears(2)),
                        null));
    }
}
