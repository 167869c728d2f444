package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.general;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.hazard.InternalReports.Photo;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Employees report inside the firm, named or not, and are rewarded; devices propose. */
@DatabaseTest
@Import(HazardFixture.class)
class InternalReportTest {

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    InternalReports reports;

    @Autowired
    HazardRewards rewards;

    @Autowired
    HazardService hazards;

    @Autowired
    OfficialHazards official;

    @Autowired
    DeviceProposals devices;

    @Autowired
    FileStore files;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private Place place;
    private Member employee;

    @BeforeEach
    void anEmployee() {
        place = fixture.place();
        employee = tenants.member(place.township(), Role.ENTERPRISE_EMPLOYEE, null, place.enterprise());
        tenants.logIn(employee);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID report(boolean named) {
        return reports.report(
                HazardCategory.LIFTING,
                "行车吊钩防脱装置失效",
                "荒料堆场",
                List.of(new Photo("现场.png", LaunchedCampaign.PICTURE)),
                named);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void aNamedReportIsInTheLoopAndTheEmployeeFollowsIt() {
        UUID id = report(true);
        assertThat(reports.mine()).extracting(HazardListItem::id).containsExactly(id);
        assertThatThrownBy(() -> hazards.get(id)).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(place.manager());
        Hazard hazard = hazards.get(id);
        assertThat(hazard.source()).isEqualTo(HazardSource.INTERNAL_REPORT);
        assertThat(hazard.foundBy()).isEqualTo(employee.displayName());
        assertThat(hazards.course(id).get(0).photos())
                .allSatisfy(photo -> assertThat(files.find(photo)).isPresent());
        fixture.rectify(place, id, TODAY);
        fixture.pass(place, id, TODAY);
        tenants.logIn(employee);
        assertThat(reports.mine()).extracting(HazardListItem::state).containsExactly(HazardState.CLOSED);
    }

    @Test
    void anUnnamedReporterIsKnownToTheRecordOfActsAndToNobodyInTheFirm() {
        UUID id = report(false);
        assertThat(reports.mine()).isEmpty();
        tenants.logIn(place.principal());
        assertThat(hazards.get(id).foundBy()).isEmpty();
        assertThat(hazards.course(id)).extracting(HazardStep::byName).containsExactly("");
        assertThat(hazards.course(id)).extracting(HazardStep::byId).containsOnlyNulls();
        String name = employee.displayName();
        Integer traces = tenants.as(tenants.actor(place.principal()), () -> jdbc.sql("""
                        select count(*) from (
                            select h::text as content from hazard h union all select s::text from hazard_step s
                            union all select f.id::text || coalesce(f.created_by::text, '') || f.name from stored_file f
                            union all select w::text from work_item w union all select a::text from audit_entry a) everything
                        where content like ? or content like ?
                        """)
                .params("%" + name + "%", "%" + employee.id() + "%")
                .query(Integer.class)
                .single());
        assertThat(traces).as("whatever a colleague could read").isZero();
        List<AuditEntry> acts = tenants.asSystem(place.township(), () -> audit.latest("hazard", id, 5));
        assertThat(acts).extracting(AuditEntry::memberName).containsExactly(name);
    }

    @Test
    void onlyOwnEmployeesReport() {
        tenants.logIn(place.office());
        assertThatThrownBy(() -> report(true)).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(employee);
        refused("hazard.description-missing", () -> reports.report(HazardCategory.FIRE, " ", "", List.of(), true));
        refused(
                "documents.file.no-picture",
                () -> reports.report(
                        HazardCategory.FIRE,
                        "灭火器过期",
                        "",
                        List.of(new Photo("a.pdf", "%PDF-1.4\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))),
                        false));
    }

    @Test
    void aStandardIsLaidDownAndPaymentsHavePersonAmountAndDay() {
        UUID named = report(true);
        UUID unnamed = report(false);
        tenants.logIn(place.manager());
        UUID own = hazards.find(general(place.enterprise(), TODAY));
        assertThat(rewards.standard(place.enterprise())).isEmpty();
        refused("hazard.reward.procedure-missing", () -> rewards.lay(place.enterprise(), "每条100元", "", TODAY));
        rewards.lay(place.enterprise(), "每条50元", "随工资发放", TODAY.minusDays(9));
        rewards.lay(place.enterprise(), "每条100元", "当月发放", TODAY);
        rewards.lay(place.enterprise(), "每条200元", "当月发放", TODAY.plusDays(9));
        assertThat(rewards.standard(place.enterprise()))
                .hasValueSatisfying(standard -> assertThat(standard.standard()).isEqualTo("每条100元"));

        BigDecimal hundred = new BigDecimal("100.50");
        refused("hazard.reward.internal-only", () -> rewards.pay(own, "虚构张", hundred, TODAY, ""));
        refused("hazard.reward.amount", () -> rewards.pay(named, "虚构张", BigDecimal.ZERO, TODAY, ""));
        refused("hazard.reward.amount", () -> rewards.pay(named, "虚构张", new BigDecimal("0.001"), TODAY, ""));
        refused("hazard.reward.person-missing", () -> rewards.pay(named, "", hundred, TODAY, ""));
        refused("hazard.day-missing", () -> rewards.pay(named, "虚构张", hundred, TODAY.plusDays(1), ""));
        rewards.pay(named, employee.displayName(), hundred, TODAY, "");
        rewards.pay(unnamed, employee.displayName(), hundred, TODAY, "");
        assertThat(rewards.payments(place.enterprise()))
                .extracting(HazardReward::personName)
                .containsExactlyInAnyOrder(employee.displayName(), "");
        BigDecimal paid = tenants.asSystem(place.township(), () -> jdbc.sql("""
                        select sum(amount_yuan) from fact_reward_payment where enterprise_id = ? and kind = 'internal_report'
                        """)
                .param(place.enterprise())
                .query(BigDecimal.class)
                .single());
        assertThat(paid).isEqualByComparingTo("201");
    }

    @Test
    void aDevicesProposalCountsOnceSomebodyStandsForIt() {
        tenants.logIn(place.office());
        UUID first = devices.propose(place.enterprise(), "3号摄像机", HazardCategory.FIRE, "疑似烟雾", "仓库", TODAY, null);
        UUID second = devices.propose(
                place.enterprise(), "", HazardCategory.FIRE, "通道被占", "仓库", TODAY, LaunchedCampaign.PICTURE);
        assertThat(hazards.get(first).state()).isEqualTo(HazardState.PROPOSED);
        refused("hazard.confirm-firm", () -> hazards.confirm(first, HazardLevel.GENERAL, HazardCategory.FIRE, ""));
        official.order(second, TODAY, TODAY.plusDays(3));
        tenants.logIn(place.manager());
        refused("hazard.clause-missing", () -> hazards.confirm(first, HazardLevel.MAJOR, HazardCategory.FIRE, ""));
        hazards.confirm(first, HazardLevel.GENERAL, HazardCategory.FIRE, "");

        Hazard confirmed = hazards.get(first);
        assertThat(confirmed.source()).isEqualTo(HazardSource.SELF_CHECK);
        assertThat(confirmed.origin()).isEqualTo(HazardSource.DEVICE);
        assertThat(confirmed.foundBy()).isEqualTo(place.manager().displayName());
        assertThat(hazards.get(second).isOfficial()).isTrue();
        assertThat(hazards.list(HazardFilter.openOf(place.enterprise()), PageRequest.page(0, 5))
                        .total())
                .isEqualTo(2);
    }
}
