package org.anbiao.demo;

import java.util.UUID;
import org.anbiao.dualreport.DualReportService;
import org.anbiao.dualreport.ReportDraft;
import org.anbiao.dualreport.ReportReceiver;
import org.anbiao.risk.RiskPointService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The dual report of the enterprise in 白濑乡, given to the department and to the workers' congress; all others gave none. All invented. */
@Component
@Profile("demo")
@Order(51)
class DemoDualReports implements DemoDataset {

    private static final String PRINCIPAL = "baila-qiye";

    private final DualReportService reports;
    private final RiskPointService points;
    private final CurrentActor currentActor;
    private final DemoLogins logins;

    DemoDualReports(DualReportService reports, RiskPointService points, CurrentActor currentActor, DemoLogins logins) {
        this.reports = reports;
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
            reports.record(enterprise, reports.propose(enterprise, ReportReceiver.DEPARTMENT));
            ReportDraft proposed = reports.propose(enterprise, ReportReceiver.CONGRESS);
            reports.record(
                    enterprise,
                    new ReportDraft(
                            ReportReceiver.CONGRESS,
                            proposed.from(),
                            proposed.to(),
                            proposed.givenOn(),
                            proposed.givenBy(),
                            "第三届职工代表大会第二次会议（示例）",
                            new ReportDraft.Evidence("会议签到（示例）.png", DemoPicture.plan())));
        });
    }
}
