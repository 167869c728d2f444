package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.deed;
import static org.anbiao.hazard.HazardFixture.general;
import static org.anbiao.hazard.HazardFixture.official;
import static org.anbiao.hazard.HazardFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
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

/** The loop of a hazard, in the engine and in the inboxes of who owes each step. */
@DatabaseTest
@Import(HazardFixture.class)
class HazardLoopTest {

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    OfficialHazards official;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskCompletion tasks;

    @Autowired
    FileStore files;

    @Autowired
    RuntimeService runtime;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID found() {
        tenants.logIn(place.manager());
        return hazards.find(general(place.enterprise(), TODAY.minusDays(3)));
    }

    private List<InboxItem> todo(Member who) {
        tenants.logIn(who);
        return inbox.page(InboxFilter.NONE, PageRequest.page(0, 50)).rows();
    }

    private boolean running(UUID hazard) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(hazard.toString())
                        .count()
                > 0;
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void whatTheFirmFoundIsPlannedRectifiedAndSignedOffByAnother() {
        UUID id = found();
        assertThat(todo(place.principal()))
                .extracting(InboxItem::taskKey, InboxItem::title, InboxItem::subjectName)
                .containsExactly(tuple("dispatch_hazard", "落实隐患整改责任人、措施和期限", "切割车间配电箱无门"));
        course.dispatch(id, 1, plan(TODAY.plusDays(7)));
        assertThat(todo(place.manager()))
                .extracting(InboxItem::taskKey, InboxItem::dueOn)
                .containsExactly(tuple("rectify_hazard", TODAY.plusDays(7)));
        course.rectify(id, 2, deed(TODAY.minusDays(1), "已加装箱门"));
        assertThat(todo(place.principal())).extracting(InboxItem::taskKey).containsExactly("recheck_hazard");
        assertThat(hazards.get(id).verifiedOn()).as("not by the firm's word").isNull();
        course.pass(id, 3, deed(TODAY, "现场核对，符合要求"));

        Hazard closed = hazards.get(id);
        assertThat(closed.state()).isEqualTo(HazardState.CLOSED);
        assertThat(closed.verifiedOn()).isEqualTo(TODAY);
        assertThat(closed.verifiedBy()).isEqualTo(place.principal().displayName());
        assertThat(todo(place.principal())).isEmpty();
        assertThat(running(id)).isFalse();
        assertThat(hazards.course(id))
                .extracting(HazardStep::kind, HazardStep::byName, HazardStep::doneOn)
                .containsExactly(
                        tuple(HazardStep.Kind.FOUND, place.manager().displayName(), TODAY.minusDays(3)),
                        tuple(HazardStep.Kind.DISPATCHED, place.principal().displayName(), TODAY),
                        tuple(HazardStep.Kind.RECTIFIED, place.manager().displayName(), TODAY.minusDays(1)),
                        tuple(HazardStep.Kind.SIGNED_OFF, place.principal().displayName(), TODAY));
    }

    @Test
    void noOneChecksWhatTheyRectifiedByAccountOrByName() {
        UUID byAccount = found();
        fixture.rectify(place, byAccount, TODAY);
        refused("hazard.check-own", () -> course.pass(byAccount, 3, deed(TODAY, "合格")));
        refused("hazard.check-own", () -> course.sendBack(byAccount, 3, deed(TODAY, "不合格"), TODAY.plusDays(3)));

        UUID byName = found();
        course.dispatch(byName, 1, HazardPlan.general(place.principal().displayName(), "加装箱门", TODAY.plusDays(7)));
        course.rectify(byName, 2, deed(TODAY, "已加装箱门"));
        tenants.logIn(place.principal());
        refused("hazard.check-own", () -> course.pass(byName, 3, deed(TODAY, "合格")));
    }

    @Test
    void aFailedCheckReturnsWithANewDeadlineAndTheOldOneStaysVisible() {
        UUID id = found();
        fixture.rectify(place, id, TODAY);
        tenants.logIn(place.principal());
        refused("hazard.reason-missing", () -> course.sendBack(id, 3, deed(TODAY, " "), TODAY.plusDays(14)));
        refused("hazard.due-too-early", () -> course.sendBack(id, 3, deed(TODAY, "锁未装"), TODAY.minusDays(1)));
        course.sendBack(id, 3, deed(TODAY, "锁未装"), TODAY.plusDays(14));

        assertThat(todo(place.manager()))
                .extracting(InboxItem::taskKey, InboxItem::dueOn, InboxItem::hint)
                .containsExactly(tuple("rectify_hazard", TODAY.plusDays(14), "锁未装"));
        assertThat(hazards.course(id)).extracting(HazardStep::dueOn).contains(TODAY.plusDays(7), TODAY.plusDays(14));
        course.rectify(id, 4, deed(TODAY, "已装锁"));
        fixture.pass(place, id, TODAY);
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void anOfficialHazardIsCheckedByTheSideThatOrderedItOnly() {
        Member gridWorker = tenants.member(
                place.township(),
                Role.GRID_WORKER,
                tenants.unit(place.township(), "grid_cell", "第一网格", place.village()),
                null);
        tenants.logIn(place.villageWorker());
        UUID id = official.record(official(place.enterprise(), TODAY.minusDays(2), TODAY.plusDays(5)));
        assertThat(todo(place.villageWorker())).isEmpty();
        assertThat(todo(place.manager()))
                .extracting(InboxItem::taskKey, InboxItem::dueOn)
                .containsExactly(tuple("dispatch_hazard", TODAY.plusDays(5)));
        refused("hazard.due-after-order", () -> course.dispatch(id, 1, plan(TODAY.plusDays(6))));
        refused("hazard.dismiss-official", () -> course.dismiss(id, 1, "不算隐患"));
        fixture.rectify(place, id, TODAY);
        tenants.logIn(place.principal());
        refused("hazard.check-official", () -> course.pass(id, 3, deed(TODAY, "合格")));

        assertThat(todo(place.villageWorker()))
                .extracting(InboxItem::taskKey, InboxItem::subjectName)
                .containsExactly(tuple("recheck_hazard", "虚构石材厂：安全出口堆放杂物"));
        assertThat(todo(gridWorker)).as("a cell shares its village's work").hasSize(1);
        assertThat(todo(place.office())).isEmpty();
        tenants.logIn(place.villageWorker());
        course.pass(id, 3, deed(TODAY, "通道已清空"));
        assertThat(hazards.get(id).verifiedBy()).isEqualTo(place.villageWorker().displayName());
    }

    @Test
    void anotherAuthorityDoesNotCheckWhatADepartmentOrdered() {
        UUID department = tenants.department(place.county());
        UUID section = tenants.unit(department, "section", "燃气股");
        UUID gas = tenants.enterprise(place.township(), place.village(), department, section, "虚构燃气站");
        Member manager = tenants.member(department, Role.ENTERPRISE_SAFETY_MANAGER, null, gas);
        Member worker = tenants.member(department, Role.SECTION_WORKER, section, null);
        tenants.logIn(worker);
        UUID id = official.record(official(gas, TODAY, TODAY.plusDays(5)));
        tenants.logIn(manager);
        course.dispatch(id, 1, plan(TODAY.plusDays(5)));
        course.rectify(id, 2, deed(TODAY, "已清理"));
        tenants.logIn(place.office());
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.RECTIFIED);
        refused("hazard.check-official", () -> course.pass(id, 3, deed(TODAY, "合格")));
        assertThat(todo(worker)).extracting(InboxItem::taskKey).containsExactly("recheck_hazard");
        course.pass(id, 3, deed(TODAY, "合格"));
        assertThat(running(id)).isFalse();
    }

    @Test
    void aHelpVisitsFindingIsTheFirmsOwnMatterUntilItIsOrdered() {
        tenants.logIn(place.office());
        UUID id = official.fromFinding(
                "help_visit", official(place.enterprise(), TODAY.minusDays(5), TODAY.plusDays(20)));
        assertThat(hazards.get(id).isOfficial()).isFalse();
        official.order(id, TODAY.minusDays(1), TODAY.plusDays(3));

        Hazard ordered = hazards.get(id);
        assertThat(ordered.isOfficial()).isTrue();
        assertThat(ordered.origin()).isEqualTo(HazardSource.HELP_VISIT);
        assertThat(hazards.course(id))
                .extracting(HazardStep::kind, HazardStep::dueOn)
                .containsExactly(
                        tuple(HazardStep.Kind.FOUND, TODAY.plusDays(20)),
                        tuple(HazardStep.Kind.ORDERED, TODAY.plusDays(3)));
        refused("hazard.order-not-needed", () -> official.order(id, TODAY, TODAY.plusDays(3)));
        assertThat(todo(place.manager()))
                .extracting(InboxItem::taskKey, InboxItem::dueOn)
                .containsExactly(tuple("dispatch_hazard", TODAY.plusDays(3)));
        fixture.rectify(place, id, TODAY);
        assertThat(todo(place.office())).extracting(InboxItem::taskKey).containsExactly("recheck_hazard");
    }

    @Test
    void aPublicReportIsVerifiedByAnOfficeAndOrderedOrDismissed() {
        tenants.logIn(place.office());
        UUID ordered =
                official.fromFinding("public", official(place.enterprise(), TODAY.minusDays(1), TODAY.plusDays(9)));
        UUID dismissed =
                official.fromFinding("public", official(place.enterprise(), TODAY.minusDays(1), TODAY.plusDays(9)));
        assertThat(todo(place.office()))
                .extracting(InboxItem::taskKey)
                .containsExactly("confirm_hazard", "confirm_hazard");
        assertThat(todo(place.manager())).isEmpty();
        refused("hazard.dismiss-official", () -> course.dismiss(dismissed, 1, "不属实"));
        tenants.logIn(place.office());
        official.order(ordered, TODAY, TODAY.plusDays(5));
        course.dismiss(dismissed, 1, "现场核查不属实");

        assertThat(hazards.get(ordered).state()).isEqualTo(HazardState.FOUND);
        assertThat(running(ordered)).isTrue();
        assertThat(hazards.get(dismissed).state()).isEqualTo(HazardState.DISMISSED);
        assertThat(running(dismissed)).isFalse();
        assertThat(todo(place.office())).isEmpty();
        assertThat(todo(place.manager())).extracting(InboxItem::taskKey).containsExactly("dispatch_hazard");
        assertThat(hazards.list(HazardFilter.of(place.enterprise()), PageRequest.page(0, 10))
                        .rows())
                .extracting(HazardListItem::id)
                .containsExactly(ordered);
    }

    @Test
    void nothingIsRecordedWithoutWordsOrOutsideItsDays() {
        tenants.logIn(place.manager());
        refused("hazard.day-missing", () -> hazards.find(general(place.enterprise(), TODAY.plusDays(1))));
        refused(
                "hazard.description-missing",
                () -> hazards.find(new HazardFinding(
                        place.enterprise(), HazardLevel.GENERAL, HazardCategory.FIRE, TODAY, "  ", "", "", List.of())));
        refused(
                "hazard.photo-unknown",
                () -> hazards.find(new HazardFinding(
                        place.enterprise(),
                        HazardLevel.GENERAL,
                        HazardCategory.FIRE,
                        TODAY,
                        "灭火器过期",
                        "",
                        "",
                        List.of(UUID.randomUUID()))));
        UUID id = found();
        refused("hazard.plan-three", () -> course.dispatch(id, 1, plan(null)));
        refused("hazard.plan-three", () -> course.dispatch(id, 1, HazardPlan.general(" ", "清理", TODAY)));
        refused("hazard.due-too-early", () -> course.dispatch(id, 1, plan(TODAY.minusDays(1))));
        refused("hazard.other-step", () -> course.rectify(id, 1, deed(TODAY, "已清理")));
        course.dispatch(id, 1, plan(TODAY));
        refused("hazard.changed", () -> course.dispatch(id, 1, plan(TODAY)));
        refused("hazard.note-missing", () -> course.rectify(id, 2, deed(TODAY, "")));
        refused("hazard.day-too-early", () -> course.rectify(id, 2, deed(TODAY.minusDays(4), "已清理")));
        refused("hazard.dismiss-too-late", () -> course.dismiss(id, 2, "误报"));
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.DISPATCHED);
    }

    /** For instance when the enterprise is changed after the photo of a finding was taken. */
    @Test
    void aPhotoOfAnotherEnterpriseIsRefused() {
        UUID other = tenants.enterprise(place.township(), place.village(), "虚构水洗厂");
        tenants.logIn(place.office());
        UUID photo = files.store(other, "现场.png", LaunchedCampaign.PICTURE).id();
        OfficialFinding finding = official(place.enterprise(), TODAY, TODAY.plusDays(5));
        refused(
                "hazard.photo-of-another",
                () -> official.fromFinding(
                        "public",
                        new OfficialFinding(
                                finding.enterpriseId(),
                                null,
                                finding.foundOn(),
                                finding.description(),
                                finding.place(),
                                finding.level(),
                                finding.category(),
                                null,
                                finding.dueOn(),
                                List.of(photo))));
    }

    @Test
    void stepsAreDoneOnTheHazardsPageNotInTheCommonDialog() {
        found();
        InboxItem item = todo(place.manager()).get(0);
        refused("workflow.task.own-page", () -> tasks.complete(item.id(), new TaskResult("", null, null)));
    }

    @Test
    void aFirmFindsSeesAndRectifiesItsOwnOnly() {
        UUID id = found();
        UUID other = tenants.enterprise(place.township(), place.village(), "虚构纸箱厂");
        tenants.logIn(tenants.member(place.township(), Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("hazard.unknown", () -> hazards.get(id));
        refused("hazard.unknown", () -> course.dispatch(id, 1, plan(TODAY)));
        refused("hazard.enterprise-not-yours", () -> hazards.find(general(place.enterprise(), TODAY)));
        assertThatThrownBy(() -> official.record(official(other, TODAY, TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        UUID west = tenants.unit(place.township(), "village", "西溪村");
        tenants.logIn(tenants.member(place.township(), Role.UNIT_WORKER, west, null));
        refused("hazard.unknown", () -> hazards.get(id));
        refused(
                "hazard.enterprise-not-yours",
                () -> official.record(official(place.enterprise(), TODAY, TODAY.plusDays(1))));
        assertThat(hazards.list(HazardFilter.ALL, PageRequest.page(0, 10)).total())
                .isZero();
        tenants.logIn(tenants.member(place.township(), Role.ENTERPRISE_EMPLOYEE, null, place.enterprise()));
        assertThatThrownBy(() -> hazards.get(id)).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.member(place.township(), Role.LEADER, null, null));
        assertThat(hazards.get(id).description()).isEqualTo("切割车间配电箱无门");
        assertThatThrownBy(() -> course.dispatch(id, 1, plan(TODAY))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPlaceWithoutAccountsIsLookedAfterByItsVillageAndCheckedByAnotherPerson() {
        UUID shop = tenants.enterprise(place.township(), place.village(), "虚构小吃店");
        tenants.logIn(place.villageWorker());
        UUID id = hazards.find(general(shop, TODAY));
        course.dispatch(id, 1, plan(TODAY.plusDays(1)));
        course.rectify(id, 2, deed(TODAY, "已更换"));
        refused("hazard.check-own", () -> course.pass(id, 3, deed(TODAY, "合格")));
        tenants.logIn(place.office());
        course.pass(id, 3, deed(TODAY, "合格"));
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.CLOSED);
        UUID firms = found();
        fixture.rectify(place, firms, TODAY);
        tenants.logIn(place.office());
        refused("hazard.check-firm", () -> course.pass(firms, 3, deed(TODAY, "合格")));
    }
}
