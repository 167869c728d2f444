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
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.hazard.workflow.HazardModel;
import org.anbiao.identity.Member;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.Holidays;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** A hazard is judged major later, or no longer; its case goes on from there by the rules of its level (R-161 to R-163, decision 0280). */
@DatabaseTest
@Import(HazardFixture.class)
class HazardJudgementTest {

    private static final String CLAUSE = "工贸行业重大事故隐患判定标准第十一条";

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
    HazardJudgements judgements;

    @Autowired
    HazardMoves moves;

    @Autowired
    HazardListings listings;

    @Autowired
    Inbox inbox;

    @Autowired
    Holidays holidays;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService models;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
        tenants.logIn(place.manager());
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID found() {
        return hazards.find(general(place.enterprise(), TODAY.minusDays(3)));
    }

    private String waitsAt(UUID hazard) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(hazard.toString())
                .singleResult();
        return instance == null ? "" : String.join(",", runtime.getActiveActivityIds(instance.getId()));
    }

    private List<InboxItem> todo(Member who) {
        tenants.logIn(who);
        return inbox.page(InboxFilter.NONE, PageRequest.page(0, 50)).rows();
    }

    private void judge(UUID id) {
        judgements.major(id, fixture.version(id), CLAUSE, "检测后发现粉尘云", null);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    /** From its plan on a major hazard goes through all of its steps. */
    private void goesThrough(UUID id) {
        refused("hazard.plan-six", () -> course.dispatch(id, fixture.version(id), plan(TODAY.plusDays(7))));
        assertThat(waitsAt(id)).isEqualTo(HazardModel.TASK_DISPATCH);
        fixture.treat(place, id, TODAY);
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.CLOSED);
        assertThat(waitsAt(id)).isEmpty();
        assertThat(todo(place.principal())).extracting(InboxItem::subjectId).doesNotContain(id);
    }

    @Test
    void beforeThePlanOnlyTheLevelChanges() {
        UUID id = found();
        refused("hazard.clause-missing", () -> judgements.major(id, 1, " ", "粉尘", null));
        refused("hazard.reason-missing", () -> judgements.major(id, 1, CLAUSE, " ", null));
        refused("hazard.changed", () -> judgements.major(id, 7, CLAUSE, "粉尘", null));
        judge(id);

        Hazard judged = hazards.get(id);
        assertThat(judged.isMajor()).isTrue();
        assertThat(judged.clause()).isEqualTo(CLAUSE);
        assertThat(judged.state()).isEqualTo(HazardState.FOUND);
        assertThat(todo(place.manager()))
                .extracting(InboxItem::taskKey, InboxItem::title)
                .containsExactly(tuple("dispatch_hazard", "制定重大隐患治理方案（五定一验收）"));
        assertThat(hazards.course(id)).last().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(HazardStep.Kind.JUDGED_MAJOR);
            assertThat(step.doneOn()).isEqualTo(TODAY);
            assertThat(step.byName()).isEqualTo(place.manager().displayName());
            assertThat(step.note()).isEqualTo(CLAUSE + "：检测后发现粉尘云");
        });
        refused("hazard.judge-major-state", () -> judge(id));
        goesThrough(id);
    }

    @Test
    void whileItIsRectifiedItGoesBackToItsPlanWhichStaysFilledIn() {
        UUID id = found();
        course.dispatch(id, 1, plan(TODAY.plusDays(7)));
        judge(id);

        Hazard judged = hazards.get(id);
        assertThat(judged.state()).isEqualTo(HazardState.FOUND);
        assertThat(judged.plan().measure()).isEqualTo("加装箱门并上锁");
        assertThat(judged.stepDueOn()).isEqualTo(holidays.calendar().plusWorkingDays(TODAY, 3));
        assertThat(todo(place.manager()))
                .extracting(InboxItem::taskKey, InboxItem::hint)
                .containsExactly(tuple("dispatch_hazard", CLAUSE + "：检测后发现粉尘云"));
        refused("hazard.other-step", () -> course.rectify(id, fixture.version(id), deed(TODAY, "已清理")));
        goesThrough(id);
    }

    @Test
    void afterTheFirmSaidItIsRectifiedItGoesBackToItsPlan() {
        UUID id = found();
        fixture.rectify(place, id, TODAY);
        tenants.logIn(place.principal());
        judge(id);

        Hazard judged = hazards.get(id);
        assertThat(judged.state()).isEqualTo(HazardState.FOUND);
        assertThat(judged.rectified()).isNull();
        assertThat(todo(place.manager())).extracting(InboxItem::taskKey).containsExactly("dispatch_hazard");
        goesThrough(id);
    }

    @Test
    void anOfficialOneIsJudgedByTheOrderingSideWithAnotherDeadline() {
        tenants.logIn(place.villageWorker());
        UUID id = official.record(official(place.enterprise(), TODAY, TODAY.plusDays(5)));
        tenants.logIn(place.manager());
        course.dispatch(id, 1, plan(TODAY.plusDays(5)));
        assertThat(moves.of(hazards.get(id))).doesNotContain(HazardMove.JUDGE_MAJOR);
        refused("hazard.judge-official", () -> judge(id));
        tenants.logIn(place.villageWorker());
        assertThat(moves.of(hazards.get(id))).contains(HazardMove.JUDGE_MAJOR);
        refused("hazard.due-too-early", () -> judgements.major(id, 2, CLAUSE, "粉尘", TODAY.minusDays(1)));
        judgements.major(id, 2, CLAUSE, "检测后发现粉尘云", TODAY.plusDays(40));
        assertThat(hazards.course(id)).last().extracting(HazardStep::dueOn).isEqualTo(TODAY.plusDays(40));
        tenants.logIn(place.manager());
        refused("hazard.due-after-order", () -> course.dispatch(id, 3, sixFields(TODAY.plusDays(41))));
        course.dispatch(id, 3, sixFields(TODAY.plusDays(40)));
        assertThat(waitsAt(id)).isEqualTo(HazardModel.TASK_REPORT);
        course.report(id, 4, deed(TODAY, "书面报告镇安办"));
        course.rectify(id, 5, deed(TODAY, "已安装"));
        tenants.logIn(place.villageWorker());
        course.pass(id, 6, deed(TODAY, "复查合格"));
        course.signOff(id, 7, deed(TODAY, "达到验收标准"));
        assertThat(waitsAt(id)).isEmpty();
    }

    @Test
    void theFirmsOwnIsItsOwnMatterAndAHelpVisitsTheOffices() {
        UUID own = found();
        tenants.logIn(place.office());
        assertThat(moves.of(hazards.get(own))).doesNotContain(HazardMove.JUDGE_MAJOR);
        refused("hazard.judge-firm", () -> judge(own));
        UUID visit = official.fromFinding("help_visit", official(place.enterprise(), TODAY, TODAY.plusDays(9)));
        tenants.logIn(place.manager());
        refused("hazard.judge-official", () -> judge(visit));
        tenants.logIn(place.office());
        judge(visit);
        assertThat(hazards.get(visit).isMajor()).isTrue();
        UUID shop = tenants.enterprise(place.township(), place.village(), "虚构小吃店");
        UUID shops = hazards.find(general(shop, TODAY));
        judge(shops);
        assertThat(hazards.get(shops).isMajor())
                .as("nobody there has an account")
                .isTrue();
    }

    private void takeBack(UUID id) {
        judgements.general(id, fixture.version(id), "不符合判定标准的条件");
    }

    @Test
    void anOfficeTakesBackWhatWasNotMajorAndItGoesOnAsAGeneralOne() {
        UUID found = hazards.find(major(place.enterprise(), TODAY));
        UUID planned = hazards.find(major(place.enterprise(), TODAY));
        course.dispatch(planned, 1, sixFields(TODAY.plusDays(30)));
        UUID dispatched = hazards.find(major(place.enterprise(), TODAY));
        course.dispatch(dispatched, 1, sixFields(TODAY.plusDays(30)));
        course.report(dispatched, 2, deed(TODAY, "书面报告镇安办"));
        assertThatThrownBy(() -> takeBack(found)).isInstanceOf(AccessDeniedException.class);

        tenants.logIn(place.office());
        assertThat(moves.of(hazards.get(planned))).contains(HazardMove.JUDGE_GENERAL);
        refused("hazard.reason-missing", () -> judgements.general(planned, 2, " "));
        List.of(found, planned, dispatched).forEach(this::takeBack);
        refused("hazard.judge-general-state", () -> takeBack(planned));
        assertThat(waitsAt(found)).isEqualTo(HazardModel.TASK_DISPATCH);
        assertThat(waitsAt(planned)).isEqualTo(HazardModel.TASK_RECTIFY);
        assertThat(waitsAt(dispatched)).isEqualTo(HazardModel.TASK_RECTIFY);
        assertThat(hazards.get(planned).state()).isEqualTo(HazardState.DISPATCHED);
        assertThat(todo(place.manager())).extracting(InboxItem::title).doesNotContain("治理重大隐患", "向主管部门报告重大隐患");

        fixture.rectify(place, found, TODAY);
        course.rectify(planned, fixture.version(planned), deed(TODAY, "已整改"));
        course.rectify(dispatched, fixture.version(dispatched), deed(TODAY, "已整改"));
        List.of(found, planned, dispatched).forEach(id -> {
            fixture.pass(place, id, TODAY);
            assertThat(hazards.get(id).state()).isEqualTo(HazardState.CLOSED);
            assertThat(waitsAt(id)).isEmpty();
        });
    }

    @Test
    void afterTheRectificationItIsTakenBackWhereItStands() {
        UUID rectified = hazards.find(major(place.enterprise(), TODAY));
        UUID rechecked = hazards.find(major(place.enterprise(), TODAY));
        for (UUID id : List.of(rectified, rechecked)) {
            tenants.logIn(place.manager());
            course.dispatch(id, 1, sixFields(TODAY.plusDays(30)));
            course.report(id, 2, deed(TODAY, "书面报告镇安办"));
            course.rectify(id, 3, deed(TODAY, "已安装"));
        }
        tenants.logIn(place.principal());
        course.pass(rechecked, 4, deed(TODAY, "复查合格"));
        tenants.logIn(place.office());
        takeBack(rectified);
        takeBack(rechecked);
        assertThat(waitsAt(rectified)).isEqualTo(HazardModel.TASK_RECHECK);
        assertThat(waitsAt(rechecked)).isEqualTo(HazardModel.TASK_SIGN_OFF);

        // what has six fields and was reported goes on where it stands when it is judged major again
        tenants.logIn(place.manager());
        judge(rectified);
        judge(rechecked);
        assertThat(waitsAt(rectified)).isEqualTo(HazardModel.TASK_RECHECK);
        tenants.logIn(place.principal());
        course.pass(rectified, fixture.version(rectified), deed(TODAY, "复查合格"));
        for (UUID id : List.of(rectified, rechecked)) {
            assertThat(waitsAt(id)).isEqualTo(HazardModel.TASK_SIGN_OFF);
            course.signOff(id, fixture.version(id), deed(TODAY, "达到验收标准"));
            assertThat(waitsAt(id)).isEmpty();
        }
    }

    @Test
    void whatWasListedStaysMajor() {
        UUID id = found();
        tenants.logIn(place.office());
        refused("hazard.listing.major-only", () -> listings.list(List.of(id), "", TODAY, TODAY.plusDays(30)));
        tenants.logIn(place.manager());
        judge(id);
        tenants.logIn(place.office());
        listings.list(List.of(id), "", TODAY, TODAY.plusDays(30));
        refused("hazard.judge-listed", () -> takeBack(id));
        assertThat(moves.of(hazards.get(id))).doesNotContain(HazardMove.JUDGE_GENERAL);
    }

    @Test
    void aCaseThatBeganByTheModelBeforeGoesOnByThePresentOne() {
        String name = HazardModel.PROCESS + ".bpmn";
        UUID rectifying;
        UUID rectified;
        models.createDeployment()
                .addClasspathResource("processes-before/" + name)
                .deploy();
        try {
            rectifying = found();
            rectified = found();
            course.dispatch(rectifying, 1, plan(TODAY.plusDays(7)));
            fixture.rectify(place, rectified, TODAY);
        } finally {
            models.createDeployment().addClasspathResource("processes/" + name).deploy();
        }
        tenants.logIn(place.principal());
        judge(rectifying);
        judge(rectified);
        goesThrough(rectifying);
        goesThrough(rectified);
    }
}
