package org.anbiao.dualreport;

import static org.anbiao.dualreport.DualReportFixture.TODAY;
import static org.anbiao.dualreport.DualReportFixture.congress;
import static org.anbiao.dualreport.DualReportFixture.department;
import static org.anbiao.dualreport.DualReportFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.Message;
import org.anbiao.notification.MyMessages;
import org.anbiao.risk.Grading;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPointService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In the last ten days of a period whoever answers in the firm is told once that the dual report is missing. */
@DatabaseTest
class DualReportRemindersTest {

    private static final LocalDate LAST = ReportPeriod.QUARTER.around(TODAY).to();

    @Autowired
    TenantFixture tenants;

    @Autowired
    DualReportReminders reminders;

    @Autowired
    DualReportService reports;

    @Autowired
    RiskPointService points;

    @Autowired
    TenantSettings settings;

    @Autowired
    MyMessages messages;

    private UUID township;
    private UUID enterprise;
    private Member manager;
    private Member principal;
    private Member employee;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        manager = tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        employee = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        tenants.logIn(manager);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void graded() {
        points.add(enterprise, point("沉淀池", "监护"), Grading.direct(PointColor.RED, "虚构理由", TODAY.minusDays(40)));
    }

    private void sweep(LocalDate day) {
        tenants.asSystem(township, () -> {
            reminders.sweep(township, day);
            return true;
        });
    }

    private List<Message> told(Member member) {
        tenants.logIn(member);
        return messages.page(false, PageRequest.page(0, 20)).rows().stream()
                .filter(message -> message.template().equals("dualreport.message.missing"))
                .toList();
    }

    @Test
    void inTheLastTenDaysPrincipalAndManagerAreToldOnce() {
        graded();
        sweep(LAST.minusDays(10));
        assertThat(told(manager)).as("not yet").isEmpty();
        sweep(LAST.minusDays(9));
        sweep(LAST);
        assertThat(told(manager)).singleElement().satisfies(message -> {
            assertThat(message.link()).isEqualTo("dual-report");
            assertThat(message.arguments().get(0)).contains(String.valueOf(LAST.getYear()));
        });
        assertThat(told(principal)).hasSize(1);
        assertThat(told(employee)).isEmpty();
        sweep(LAST.plusMonths(3).withDayOfMonth(28));
        assertThat(told(principal)).as("the next period").hasSize(2);
    }

    @Test
    void whoGaveItToOneIsToldAndWhoGaveItToBothIsNot() {
        graded();
        reports.record(enterprise, department(TODAY));
        sweep(LAST);
        assertThat(told(manager)).as("the congress is missing").hasSize(1);

        UUID other = tenants.enterprise(township, tenants.unit(township, "village", "西山村"), "虚构茶厂");
        Member owner = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other);
        enterprise = other;
        tenants.logIn(owner);
        graded();
        reports.record(other, department(TODAY));
        UUID taken = reports.record(other, congress(TODAY));
        sweep(LAST);
        assertThat(told(owner)).as("given to both").isEmpty();
        reports.withdraw(other, taken, "登记有误");
        sweep(LAST);
        assertThat(told(owner)).as("taken back").hasSize(1);
    }

    @Test
    void whoHasNoRiskPointCannotGiveItAndIsNotTold() {
        sweep(LAST);
        assertThat(told(manager)).isEmpty();
    }

    @Test
    void theSupervisorsRhythmDecidesWhenThePeriodEnds() {
        graded();
        tenants.asSystem(township, () -> {
            settings.choose(ReportPeriod.SETTING, "month", TODAY.minusDays(1), false, "测试");
            return true;
        });
        LocalDate endOfMonth = ReportPeriod.MONTH.around(TODAY).to();
        sweep(endOfMonth.minusDays(10));
        assertThat(told(manager)).isEmpty();
        sweep(endOfMonth);
        assertThat(told(manager)).hasSize(1);
    }
}
