package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anbiao.dualreport.DualReportFixture;
import org.anbiao.dualreport.DualReportService;
import org.anbiao.dualreport.ReportState;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.risk.Grading;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPointService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's dual reports pass the service's own rules, and are left out where no risk was assessed. */
@DatabaseTest
class DemoDualReportsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    DualReportService reports;

    @Autowired
    RiskPointService points;

    @Autowired
    CurrentActor currentActor;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void theyAreRecordedOnceTheRisksAreAssessed() {
        UUID township = tenants.township(tenants.county());
        UUID enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        Member principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tenants.logIn(principal);
        DemoLogins logins = StandInLogins.present();
        DemoDualReports demo = new DemoDualReports(reports, points, currentActor, logins);
        demo.load(new DemoOrganisations(List.of(), List.of()), "");
        assertThat(reports.of(enterprise)).isEmpty();
        points.add(
                enterprise,
                DualReportFixture.point("沉淀池", "监护"),
                Grading.direct(PointColor.RED, "有限空间", DualReportFixture.TODAY.minusDays(2)));
        demo.load(new DemoOrganisations(List.of(), List.of()), "");
        assertThat(reports.of(enterprise)).hasSize(2);
        assertThat(reports.state(enterprise)).isEqualTo(ReportState.BOTH);
    }
}
