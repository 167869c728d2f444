package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.deed;
import static org.anbiao.hazard.HazardFixture.general;
import static org.anbiao.hazard.HazardFixture.major;
import static org.anbiao.hazard.HazardFixture.official;
import static org.anbiao.hazard.HazardFixture.plan;
import static org.anbiao.hazard.HazardFixture.sixFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the firm owes is the firm's to do, and a major hazard that waits for its report is ordered and dismissed as before its plan (0281). */
@DatabaseTest
@Import(HazardFixture.class)
class HazardSidesTest {

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
    HazardMoves moves;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

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

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void noOfficePlansReportsOrRectifiesForAFirmThatHasAccounts() {
        tenants.logIn(place.villageWorker());
        UUID ordered = official.record(official(place.enterprise(), TODAY, TODAY.plusDays(5)));
        assertThat(moves.of(hazards.get(ordered))).doesNotContain(HazardMove.DISPATCH);
        refused("hazard.act-firm", () -> course.dispatch(ordered, 1, plan(TODAY.plusDays(5))));
        tenants.logIn(place.manager());
        UUID major = hazards.find(major(place.enterprise(), TODAY));
        assertThat(moves.of(hazards.get(ordered))).contains(HazardMove.DISPATCH);
        course.dispatch(ordered, 1, plan(TODAY.plusDays(5)));
        course.dispatch(major, 1, sixFields(TODAY.plusDays(30)));

        tenants.logIn(place.office());
        assertThat(moves.of(hazards.get(ordered))).doesNotContain(HazardMove.RECTIFY);
        assertThat(moves.of(hazards.get(major))).doesNotContain(HazardMove.REPORT);
        refused("hazard.act-firm", () -> course.rectify(ordered, 2, deed(TODAY, "已清理")));
        refused("hazard.act-firm", () -> course.report(major, 2, deed(TODAY, "书面报告")));
        assertThat(hazards.get(ordered).state()).isEqualTo(HazardState.DISPATCHED);
    }

    @Test
    void accountsWithTheDepartmentThatSupervisesTheFirmCountForTheTownship() {
        UUID bureau = tenants.department(place.county());
        UUID section = tenants.unit(bureau, "section", "燃气股");
        UUID gas = tenants.enterprise(place.township(), place.village(), bureau, section, "虚构燃气站");
        Member manager = tenants.member(bureau, Role.ENTERPRISE_SAFETY_MANAGER, null, gas);
        tenants.logIn(place.villageWorker());
        UUID id = official.record(official(gas, TODAY, TODAY.plusDays(5)));
        assertThat(moves.of(hazards.get(id))).doesNotContain(HazardMove.DISPATCH);
        refused("hazard.act-firm", () -> course.dispatch(id, 1, plan(TODAY.plusDays(5))));
        tenants.logIn(manager);
        course.dispatch(id, 1, plan(TODAY.plusDays(5)));
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.DISPATCHED);
    }

    @Test
    void whereNobodyHasAnActiveAccountTheOfficesGoOn() {
        tenants.asSystem(place.township(), () -> jdbc.sql("update member set active = false where enterprise_id = ?")
                .param(place.enterprise())
                .update());
        tenants.logIn(place.villageWorker());
        UUID id = hazards.find(general(place.enterprise(), TODAY));
        assertThat(moves.of(hazards.get(id))).contains(HazardMove.DISPATCH);
        course.dispatch(id, 1, plan(TODAY.plusDays(5)));
        course.rectify(id, 2, deed(TODAY, "已更换"));
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.RECTIFIED);
    }

    private UUID planned(boolean ordered) {
        OfficialFinding found = official(place.enterprise(), TODAY.minusDays(1), TODAY.plusDays(30));
        OfficialFinding finding = new OfficialFinding(
                found.enterpriseId(),
                null,
                found.foundOn(),
                found.description(),
                found.place(),
                HazardLevel.MAJOR,
                found.category(),
                "工贸行业重大事故隐患判定标准第十一条",
                found.dueOn(),
                List.of());
        tenants.logIn(place.office());
        UUID id = ordered ? official.record(finding) : official.fromFinding("help_visit", finding);
        tenants.logIn(place.manager());
        course.dispatch(id, 1, sixFields(TODAY.plusDays(30)));
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.PLANNED);
        tenants.logIn(place.office());
        return id;
    }

    @Test
    void aPlannedFindingOfAHelpVisitCanStillBeOrdered() {
        UUID id = planned(false);
        assertThat(moves.of(hazards.get(id))).contains(HazardMove.ORDER);
        official.order(id, TODAY, TODAY.plusDays(10));

        Hazard ordered = hazards.get(id);
        assertThat(ordered.isOfficial()).isTrue();
        assertThat(ordered.state()).isEqualTo(HazardState.PLANNED);
        assertThat(ordered.plan().dueOn()).isEqualTo(TODAY.plusDays(10));
        tenants.logIn(place.manager());
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 9)).rows())
                .extracting(InboxItem::taskKey)
                .containsExactly("report_hazard");
        course.report(id, 3, deed(TODAY, "书面报告镇安办"));
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 9)).rows())
                .extracting(InboxItem::dueOn)
                .containsExactly(TODAY.plusDays(10));
        course.rectify(id, 4, deed(TODAY, "已清理"));
        tenants.logIn(place.office());
        refused("hazard.order-not-needed", () -> official.order(id, TODAY, TODAY.plusDays(3)));
        course.pass(id, 5, deed(TODAY, "合格"));
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.RECHECKED);
    }

    @Test
    void anOrderedMajorHazardIsDismissedWhileItWaitsForItsReportByWhoOrderedItOnly() {
        UUID id = planned(true);
        tenants.logIn(place.manager());
        refused("hazard.dismiss-official", () -> course.dismiss(id, 2, "不算隐患"));
        tenants.logIn(place.office());
        assertThat(moves.of(hazards.get(id))).contains(HazardMove.DISMISS);
        course.dismiss(id, 2, "现场核查不属实");
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.DISMISSED);
        assertThat(hazards.get(id).stepDueOn()).isNull();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count())
                .isZero();
        tenants.logIn(place.manager());
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 9)).rows()).isEmpty();
    }

    @Test
    void theFirmsOwnIsNotDismissedOnceItIsPlanned() {
        tenants.logIn(place.manager());
        UUID id = hazards.find(major(place.enterprise(), TODAY));
        course.dispatch(id, 1, sixFields(TODAY.plusDays(30)));
        assertThat(moves.of(hazards.get(id))).doesNotContain(HazardMove.DISMISS);
        refused("hazard.dismiss-too-late", () -> course.dismiss(id, 2, "误报"));
    }
}
