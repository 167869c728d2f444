package org.anbiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.DutyCheck.State;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The principal's five, rules and plan carried out, on site at critical times; inspectors agree or do not. */
@DatabaseTest
class PrincipalServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();

    @Autowired
    TenantFixture tenants;

    @Autowired
    PrincipalService principals;

    @Autowired
    PostService posts;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        logInPrincipal();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void logInPrincipal() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    private UUID inPlace(PrincipalDuty duty, LocalDate on) {
        return principals.check(
                enterprise, new DutyCheck.Draft(duty, on, true, on.minusYears(1), "文件柜一层", "", "", null));
    }

    private UUID missing(PrincipalDuty duty, LocalDate on, LocalDate due) {
        return principals.check(enterprise, new DutyCheck.Draft(duty, on, false, null, "", "救援三脚架", "虚构陈", due));
    }

    private DutyYear year() {
        return principals.of(enterprise, YEAR);
    }

    private State state(PrincipalDuty duty) {
        return year().check(duty).orElseThrow().state(TODAY);
    }

    private List<String> findings(boolean urgent) {
        return year().findings().stream()
                .filter(finding -> finding.urgent() == urgent)
                .map(finding -> finding.messageKey().replace("safeguard.duty.finding.", ""))
                .toList();
    }

    @Test
    void thePrincipalsFiveAreFiveOfSevenDuties() {
        assertThat(PrincipalDuty.values()).hasSize(7);
        assertThat(PrincipalDuty.PRINCIPAL_FIVE)
                .extracting(PrincipalDuty::code)
                .containsExactly("responsibility", "management", "investment", "training", "rescue");
    }

    @Test
    void whatIsInPlaceIsCountedAndWhatIsMissingIsNamed() {
        assertThat(year().fiveInPlace()).isZero();
        assertThat(findings(false)).containsExactly("unchecked", "no-presence");
        inPlace(PrincipalDuty.RESPONSIBILITY, TODAY);
        inPlace(PrincipalDuty.MANAGEMENT, TODAY);
        inPlace(PrincipalDuty.RULES, TODAY);
        missing(PrincipalDuty.RESCUE, TODAY, TODAY);
        assertThat(year().fiveInPlace()).as("rules are none of the five").isEqualTo(2);
        assertThat(findings(false)).containsExactly("missing", "unchecked", "no-presence");
        assertThat(year().findings().get(1).arguments()).as("of seven").containsExactly(3);
        // the next look takes the place of the last one, which stays to be read
        inPlace(PrincipalDuty.RESCUE, TODAY);
        assertThat(year().fiveInPlace()).isEqualTo(3);
        assertThat(findings(false)).containsExactly("unchecked", "no-presence");
        assertThat(principals.history(enterprise, PrincipalDuty.RESCUE))
                .extracting(DutyCheck::inPlace)
                .containsExactly(true, false);
    }

    @Test
    void aLookCountsInItsYearAndPastTheLastDayItIsOverdue() {
        LocalDate before = LocalDate.of(YEAR - 1, 12, 1);
        missing(PrincipalDuty.RESCUE, before, before.plusDays(10));
        inPlace(PrincipalDuty.TRAINING, before);
        assertThat(year().latest()).isEmpty();
        DutyYear last = principals.of(enterprise, YEAR - 1);
        assertThat(last.fiveInPlace()).isOne();
        assertThat(last.check(PrincipalDuty.RESCUE).orElseThrow().state(before.plusDays(10)))
                .isEqualTo(State.MISSING);
        assertThat(last.check(PrincipalDuty.RESCUE).orElseThrow().state(before.plusDays(11)))
                .isEqualTo(State.OVERDUE);
        assertThat(last.findings())
                .as("a year that is over is warned of")
                .allMatch(SafeguardFinding::urgent)
                .extracting(SafeguardFinding::messageKey)
                .containsExactly(
                        "safeguard.duty.finding.overdue",
                        "safeguard.duty.finding.unchecked",
                        "safeguard.duty.finding.no-presence");
    }

    @Test
    void anInspectorContradictsUntilTheEnterpriseLooksAgain() {
        UUID check = inPlace(PrincipalDuty.TRAINING, TODAY);
        assertThatThrownBy(() -> principals.find(enterprise, check, TODAY, true, "虚构苏", ""))
                .as("nobody inspects himself")
                .isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
        refused("safeguard.duty.inspectors-missing", () -> principals.find(enterprise, check, TODAY, true, " ", ""));
        refused("safeguard.duty.note-missing", () -> principals.find(enterprise, check, TODAY, false, "虚构苏", ""));
        refused(
                "safeguard.duty.found-before",
                () -> principals.find(enterprise, check, TODAY.minusDays(1), true, "虚构苏", ""));
        principals.find(enterprise, check, TODAY, true, "虚构苏", "");
        assertThat(state(PrincipalDuty.TRAINING)).isEqualTo(State.CONFIRMED);
        principals.find(enterprise, check, TODAY, false, "虚构苏", "两人无记录");
        logInPrincipal();
        assertThat(state(PrincipalDuty.TRAINING)).isEqualTo(State.CONTRADICTED);
        assertThat(year().fiveInPlace()).isZero();
        assertThat(findings(true)).containsExactly("contradicted");
        assertThat(year().check(PrincipalDuty.TRAINING).orElseThrow().findings())
                .extracting(DutyCheck.Finding::confirmed)
                .containsExactly(false, true);
        inPlace(PrincipalDuty.TRAINING, TODAY);
        assertThat(state(PrincipalDuty.TRAINING)).isEqualTo(State.IN_PLACE);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        refused("safeguard.duty.newer", () -> principals.find(enterprise, check, TODAY, true, "虚构苏", ""));
    }

    @Test
    void inPlaceWantsSinceWhenAndEvidenceMissingWantsWhatWhoAndUntilWhen() {
        refused("safeguard.day-missing", () -> look(null, true, TODAY, "文件", "", "", null));
        refused("safeguard.day-to-come", () -> look(TODAY.plusDays(1), true, TODAY, "文件", "", "", null));
        refused("safeguard.duty.since-missing", () -> look(TODAY, true, null, "文件", "", "", null));
        refused("safeguard.duty.since-after", () -> look(TODAY.minusDays(1), true, TODAY, "文件", "", "", null));
        refused("safeguard.duty.evidence-missing", () -> look(TODAY, true, TODAY, " ", "", "", null));
        refused("safeguard.duty.missing-missing", () -> look(TODAY, false, null, "", " ", "虚构陈", TODAY));
        refused("safeguard.duty.responsible-missing", () -> look(TODAY, false, null, "", "三脚架", "", TODAY));
        refused("safeguard.duty.due-missing", () -> look(TODAY, false, null, "", "三脚架", "虚构陈", null));
        refused("safeguard.duty.due-before", () -> look(TODAY, false, null, "", "三脚架", "虚构陈", TODAY.minusDays(1)));
        assertThat(year().latest()).isEmpty();
    }

    private void look(
            LocalDate on,
            boolean inPlace,
            LocalDate since,
            String evidence,
            String missing,
            String who,
            LocalDate due) {
        principals.check(
                enterprise, new DutyCheck.Draft(PrincipalDuty.RESCUE, on, inPlace, since, evidence, missing, who, due));
    }

    private UUID present(LocalDate on, String hours) {
        return principals.present(
                enterprise, new Presence.Draft(on, Presence.Occasion.WEATHER, " 虚构王 ", new BigDecimal(hours), "台风值守"));
    }

    @Test
    void hoursOnSiteAreAddedByDayAndTakenBackOnesCountNoLonger() {
        LocalDate first = LocalDate.of(YEAR, 1, 1);
        present(first, "10");
        UUID second = present(first, "8.5");
        refused("safeguard.presence.day-full", () -> present(first, "6"));
        assertThat(year().days()).as("two entries of one day").isOne();
        assertThat(year().hours()).isEqualByComparingTo("18.5");
        refused("safeguard.withdraw-reason-missing", () -> principals.withdrawPresence(enterprise, second, " "));
        principals.withdrawPresence(enterprise, second, "登记错了");
        refused("safeguard.changed", () -> principals.withdrawPresence(enterprise, second, "登记错了"));
        present(first, "14");
        assertThat(year().hours()).as("10 and 14").isEqualByComparingTo("24");
        assertThat(year().presences()).hasSize(3);
        assertThat(findings(false)).containsExactly("unchecked");
        for (String wrong : List.of("0", "-1", "24.1", "1.25")) {
            refused("safeguard.presence.hours", () -> present(TODAY, wrong));
        }
        refused(
                "safeguard.presence.note-missing",
                () -> principals.present(
                        enterprise, new Presence.Draft(TODAY, Presence.Occasion.OTHER, "虚构王", BigDecimal.ONE, " ")));
    }

    @Test
    void thePrincipalIsWhoHoldsThePostOfTheFirstResponsible() {
        assertThat(principals.principals(enterprise)).isEmpty();
        posts.assign(posts.add(enterprise, duties("", true)), "虚构王", Employment.REGULAR);
        posts.assign(posts.add(enterprise, duties("切割车间", true)), "虚构陈", Employment.REGULAR);
        assertThat(principals.principals(enterprise)).containsExactly("虚构王");
    }

    private static Duties duties(String department, boolean head) {
        return new Duties(department, "负责人", head, "目标", "职责", "范围", "标准");
    }

    @Test
    void anotherEnterpriseAndASisterVillageReachNothingTheLeaderReadsAndActsAreRecorded() {
        UUID check = inPlace(PrincipalDuty.TRAINING, TODAY);
        UUID presence = present(TODAY, "8");
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("norms.enterprise-not-yours", this::year);
        refused("norms.enterprise-not-yours", () -> inPlace(PrincipalDuty.RULES, TODAY));
        refused("safeguard.changed", () -> principals.withdrawPresence(other, presence, "越权"));
        UUID west = tenants.unit(township, "village", "西山村");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, west, null));
        refused("norms.enterprise-not-yours", () -> principals.find(enterprise, check, TODAY, true, "虚构苏", ""));
        tenants.logIn(county, Role.LEADER);
        assertThat(year().fiveInPlace()).isOne();
        assertThatThrownBy(() -> present(TODAY, "1")).isInstanceOf(AccessDeniedException.class);
        assertThat(tenants.asSystem(township, () -> jdbc.sql("""
                        select string_agg(act, ' ' order by act) from audit_entry where enterprise_id = ? and act like 'principal-%'
                        """)
                        .param(enterprise)
                        .query(String.class)
                        .single()))
                .isEqualTo("principal-duty.checked principal-presence.recorded");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
