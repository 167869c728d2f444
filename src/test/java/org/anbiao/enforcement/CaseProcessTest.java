package org.anbiao.enforcement;

import static org.anbiao.enforcement.EnforcementFixture.decision;
import static org.anbiao.enforcement.EnforcementFixture.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.workflow.CaseModel;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Every path through a case, and the moves that no rule allows. */
@DatabaseTest
@Import(EnforcementFixture.class)
class CaseProcessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Sanction FIRM = Sanction.fine(yuan("30000"), true);

    @Autowired
    TenantFixture tenants;

    @Autowired
    EnforcementFixture fixture;

    @Autowired
    EnforcementCases cases;

    @Autowired
    ExposureService exposures;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskCompletion tasks;

    @Autowired
    RuntimeService runtime;

    private UUID township;
    private UUID department;
    private UUID east;
    private UUID enterprise;
    private Member worker;

    @BeforeEach
    void aSection() {
        UUID county = tenants.county();
        township = tenants.township(county);
        department = tenants.department(county);
        UUID section = tenants.unit(department, "section", "燃气股");
        east = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, east, department, section, "虚构燃气站");
        worker = tenants.logIn(tenants.member(department, Role.SECTION_WORKER, section, null));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private List<String> titles() {
        return inbox.page(InboxFilter.NONE, new PageRequest(0, 20)).rows().stream()
                .map(InboxItem::title)
                .toList();
    }

    private List<String> waitsAt(UUID id) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(CaseModel.PROCESS)
                .processInstanceBusinessKey(id.toString())
                .list()
                .stream()
                .flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream())
                .toList();
    }

    private static void refused(String key, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(new Messages().chinese(refusal.messageKey(), refusal.arguments()))
                    .matches("(?s).*[\\u4e00-\\u9fff].*");
        });
    }

    @Test
    void fromTheFactsToTheExposureByAnotherPerson() {
        UUID id = cases.open(enterprise, null, CaseGround.MAJOR_HAZARD, "未排查重大隐患案", TODAY);
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_FACTS);
        assertThat(titles()).containsExactly("查清事实：未排查重大隐患案");
        cases.establish(id, fixture.version(id), "现场检查发现", TODAY);
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_DECIDE);
        cases.decide(
                id, fixture.version(id), decision(TODAY, true, FIRM, Sanction.fineOn("虚构王", yuan("8000.50"), false)));
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_CARRY_OUT);
        EnforcementCase decided = cases.get(id);
        assertThat(decided.isDouble()).isTrue();
        assertThat(decided.fines()).isEqualByComparingTo("38000.50");
        assertThat(decided.sanctions()).extracting(Sanction::ceiling).containsExactlyInAnyOrder(true, false);
        cases.carryOut(id, decided.sanctions().get(0).id(), TODAY, "");
        assertThat(waitsAt(id)).as("one is left").containsExactly(CaseModel.TASK_CARRY_OUT);
        cases.carryOut(id, decided.sanctions().get(1).id(), TODAY, "");
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_PROPOSE);
        exposures.propose(id, "典型案例", "经过", "县报");
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_APPROVE);
        assertThat(titles()).as("not the section's own").isEmpty();
        tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        assertThat(titles()).containsExactly("审批曝光：未排查重大隐患案");
        exposures.refuse(id, "请隐去个人姓名");
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_PROPOSE);
        tenants.logIn(worker);
        exposures.propose(id, "典型案例", "经过，隐去姓名", "县报");
        tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        exposures.approve(id);
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_PUBLISH);
        tenants.logIn(worker);
        exposures.publish(id, TODAY);
        assertThat(waitsAt(id)).isEmpty();
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(id).exposures())
                .extracting(Exposure::state)
                .containsExactly(Exposure.State.EXPOSED, Exposure.State.REFUSED);
        assertThat(titles()).isEmpty();
    }

    @Test
    void withoutSanctionsItIsClosedWithAReason() {
        UUID id = fixture.established(enterprise, TODAY);
        refused(
                "enforcement.case.no-sanction-reason",
                () -> cases.decide(
                        id, fixture.version(id), new CaseDecision("1号", TODAY, "条款", List.of(), " ", false)));
        refused("enforcement.case.expose-nothing", () -> cases.decide(id, fixture.version(id), decision(TODAY, true)));
        cases.decide(id, fixture.version(id), decision(TODAY, false));
        assertThat(waitsAt(id)).isEmpty();
        assertThat(cases.get(id).noSanctionReason()).isEqualTo("情节轻微");
    }

    @Test
    void withoutExposureItIsClosedWhenCarriedOut() {
        UUID id = fixture.decided(enterprise, TODAY, false, Sanction.of(SanctionKind.SUSPENSION));
        fixture.carryOut(id, TODAY);
        assertThat(waitsAt(id)).isEmpty();
        assertThat(cases.get(id).closedOn()).isEqualTo(TODAY);
        refused("enforcement.exposure.not-yet", () -> exposures.propose(id, "标题", "内容", "渠道"));
    }

    @Test
    void anExposureMayBeGivenUp() {
        UUID id = fixture.decided(enterprise, TODAY, true, FIRM);
        fixture.carryOut(id, TODAY);
        exposures.giveUp(id);
        assertThat(waitsAt(id)).isEmpty();
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(id).exposureWanted()).isFalse();
    }

    @Test
    void nobodyDecidesWithoutFacts() {
        UUID id = cases.open(enterprise, null, CaseGround.OTHER, "虚构案", TODAY);
        refused(
                "enforcement.case.decide-without-facts",
                () -> cases.decide(id, fixture.version(id), decision(TODAY, false, FIRM)));
        refused("enforcement.case.facts-missing", () -> cases.establish(id, fixture.version(id), "  ", TODAY));
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_FACTS);
    }

    @Test
    void villagesCheckAndNeverPunish() {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        refused(
                "enforcement.village-cannot-punish",
                () -> cases.open(enterprise, null, CaseGround.OTHER, "虚构案", TODAY));
        assertThat(cases.maySanction()).isFalse();
        UUID grid = tenants.unit(township, "grid_cell", "第一网格", east);
        tenants.logIn(tenants.member(township, Role.GRID_WORKER, grid, null));
        assertThatThrownBy(() -> cases.open(enterprise, null, CaseGround.OTHER, "虚构案", TODAY))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyApprovesTheirOwnExposure() {
        Member office = tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        UUID id = fixture.decided(enterprise, TODAY, true, FIRM);
        fixture.carryOut(id, TODAY);
        exposures.propose(id, "典型案例", "经过", "县报");
        refused("enforcement.exposure.own-proposal", () -> exposures.approve(id));
        refused("enforcement.exposure.own-proposal", () -> exposures.refuse(id, "自退"));
        refused("enforcement.exposure.not-approved", () -> exposures.publish(id, TODAY));
        tenants.logIn(worker);
        refused("enforcement.exposure.office-approves", () -> exposures.approve(id));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        refused("enforcement.exposure.office-approves", () -> exposures.approve(id));
        tenants.logIn(department, Role.SAFETY_OFFICE);
        exposures.approve(id);
        tenants.logIn(office);
        exposures.publish(id, TODAY);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void daysFollowOneAnother() {
        refused(
                "enforcement.before-opening",
                () -> cases.open(enterprise, null, CaseGround.OTHER, "虚构案", LocalDate.of(2017, 12, 31)));
        UUID id = cases.open(enterprise, null, CaseGround.OTHER, "虚构案", TODAY.minusDays(5));
        refused(
                "enforcement.case.facts-early",
                () -> cases.establish(id, fixture.version(id), "事实", TODAY.minusDays(6)));
        cases.establish(id, fixture.version(id), "事实", TODAY.minusDays(3));
        refused(
                "enforcement.case.decision-early",
                () -> cases.decide(id, fixture.version(id), decision(TODAY.minusDays(4), false, FIRM)));
        refused(
                "enforcement.day-in-future",
                () -> cases.decide(id, fixture.version(id), decision(TODAY.plusDays(1), false, FIRM)));
        cases.decide(id, fixture.version(id), decision(TODAY.minusDays(2), false, FIRM));
        UUID sanction = cases.get(id).sanctions().get(0).id();
        refused("enforcement.case.execution-early", () -> cases.carryOut(id, sanction, TODAY.minusDays(3), ""));
        cases.carryOut(id, sanction, TODAY, "已缴清");
        refused("enforcement.case.not-in-execution", () -> cases.carryOut(id, sanction, TODAY, ""));
    }

    @Test
    void sanctionsThatCannotStandAreRefused() {
        UUID id = fixture.established(enterprise, TODAY);
        int version = fixture.version(id);
        refused(
                "enforcement.sanction.amount",
                () -> cases.decide(id, version, decision(TODAY, false, Sanction.fine(yuan("0"), false))));
        refused(
                "enforcement.sanction.amount",
                () -> cases.decide(id, version, decision(TODAY, false, Sanction.fine(yuan("0.001"), false))));
        refused(
                "enforcement.sanction.person-missing",
                () -> cases.decide(id, version, decision(TODAY, false, Sanction.fineOn(" ", yuan("10"), false))));
        refused(
                "enforcement.sanction.persons",
                () -> cases.decide(id, version, decision(TODAY, false, Sanction.transfer(0))));
        refused(
                "enforcement.sanction.one-firm-fine",
                () -> cases.decide(id, version, decision(TODAY, false, FIRM, Sanction.fine(yuan("1"), false))));
        assertThat(cases.get(id).sanctions()).isEmpty();
        assertThat(waitsAt(id)).containsExactly(CaseModel.TASK_DECIDE);
    }

    @Test
    void anotherUnitsCaseIsReadAndNotHandled() {
        UUID id = fixture.established(enterprise, TODAY);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(cases.get(id).title()).isEqualTo("隐患逾期未整改案");
        refused(
                "enforcement.not-your-record",
                () -> cases.decide(id, fixture.version(id), decision(TODAY, false, FIRM)));
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        refused("enforcement.case.unknown", () -> cases.get(id));
    }

    @Test
    void theTaskLeadsToTheCaseAndIsNotFinishedInTheCommonDialog() {
        fixture.established(enterprise, TODAY);
        InboxItem task =
                inbox.page(InboxFilter.NONE, new PageRequest(0, 20)).rows().get(0);
        assertThatThrownBy(() -> tasks.complete(task.id(), new TaskResult("", null, null)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("workflow.task.own-page"));
    }
}
