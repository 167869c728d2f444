package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.deed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.ImprovementHazards.Details;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.ImprovementItem.State;
import org.anbiao.selfevaluation.ImprovementService;
import org.anbiao.support.DatabaseTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Items not met that are hazards are followed once, in the loop of hazards, and end with it. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class ImprovementHazardsTest {

    private static final String ITEM = "4.1.2";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    ImprovementService improvements;

    @Autowired
    ImprovementHazards improvementHazards;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    List<HazardOrigin> origins;

    private Case given;
    private Member manager;
    private UUID evaluation;

    @BeforeEach
    void anItemNotMet() {
        given = campaigns.launched(0);
        manager = campaigns.tenants.member(given.township(), Role.ENTERPRISE_SAFETY_MANAGER, null, given.first());
        campaigns.logInPrincipal(given, given.first());
        evaluation = fixture.begin(given, given.first()).id();
        evaluations.answer(evaluation, ITEM, AnswerInput.notMet("两具灭火器过期"), 0);
        campaigns.tenants.logIn(manager);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private ImprovementItem item() {
        return improvements.of(evaluation).get(0);
    }

    private static Details general(HazardPlan plan) {
        return new Details(HazardLevel.GENERAL, HazardCategory.FIRE, "两具灭火器过期", "成品仓库", "", List.of(), plan);
    }

    private static HazardPlan three(LocalDate due) {
        return HazardPlan.general("虚构仓管员", "更换灭火器", due);
    }

    private List<HazardListItem> found() {
        return hazards.list(HazardFilter.of(given.first()), PageRequest.page(0, 10))
                .rows();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private long step(String state) {
        return campaigns.count(
                given,
                "select count(*) from work_item where campaign_id = ? and enterprise_id = ? and task_key = 'rectify' and state = ?",
                given.campaign(),
                given.first(),
                state);
    }

    @Test
    void whatTheItemKnowsIsTakenAlongAndItEndsWithTheSignOff() {
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
        campaigns.logInPrincipal(given, given.first());
        fixture.sign(evaluation);
        fixture.approve(given, evaluation);
        campaigns.tenants.logIn(manager);
        assertThat(step("open")).isOne();
        ImprovementHazards.Draft draft = improvementHazards.draft(item().id());
        assertThat(draft.description()).startsWith("两具灭火器过期（自评第4.1.2条：");
        assertThat(draft.plan()).isEqualTo(HazardPlan.general("虚构安全员", "补齐并上墙", TODAY.plusDays(30)));
        assertThat(draft.hazardId()).isNull();

        UUID id = improvementHazards.make(item().id(), general(draft.plan()));
        Hazard hazard = hazards.get(id);
        assertThat(hazard.source()).isEqualTo(HazardSource.SELF_CHECK);
        assertThat(hazard.foundOn()).isEqualTo(TODAY);
        assertThat(hazard.state()).as("everything is laid down already").isEqualTo(HazardState.DISPATCHED);
        assertThat(hazard.plan()).isEqualTo(draft.plan());
        assertThat(improvements.followed(improvements.of(evaluation)).get(item().id()))
                .satisfies(followed -> {
                    assertThat(followed.words()).isEqualTo("已登记为一般隐患：整改中");
                    assertThat(followed.address()).isEqualTo("hazards/" + id);
                    assertThat(followed.open()).isTrue();
                });
        assertThat(origins.stream().flatMap(origin -> origin.of(id).stream()))
                .singleElement()
                .satisfies(origin -> {
                    assertThat(origin.words()).startsWith("2025年自评第4.1.2条：");
                    assertThat(origin.address()).isEqualTo("evaluation/report/" + evaluation);
                });

        course.rectify(id, hazards.get(id).version(), deed(TODAY, "已更换两具"));
        assertThat(item().state()).as("not by the firm's word").isEqualTo(State.OPEN);
        campaigns.logInPrincipal(given, given.first());
        course.pass(id, hazards.get(id).version(), deed(TODAY, "现场核对，符合要求"));
        assertThat(item().state()).isEqualTo(State.DONE);
        assertThat(item().doneOn()).isEqualTo(TODAY);
        assertThat(item().doneNote()).isEqualTo("事故隐患已复查销号：现场核对，符合要求");
        assertThat(step("done")).as("nothing else is left to correct").isOne();
        assertThat(campaigns.count(
                        given,
                        "select count(*) from audit_entry where subject_id = ?"
                                + " and act in ('improvement.became-hazard', 'improvement.finished')",
                        item().id()))
                .isEqualTo(2);
    }

    @Test
    void howeverOftenItIsSaidItIsOneHazard() {
        UUID id = improvementHazards.make(item().id(), general(three(TODAY.plusDays(5))));
        assertThat(improvementHazards.make(item().id(), general(three(TODAY.plusDays(9)))))
                .isEqualTo(id);
        assertThat(improvementHazards.draft(item().id()).hazardId()).isEqualTo(id);
        assertThat(found()).hasSize(1);
        assertThat(item().isPlanned())
                .as("what was laid down holds for the report as well")
                .isTrue();
        assertThat(item().responsible()).isEqualTo("虚构仓管员");
    }

    @Test
    void twoWhoSayItAtTheSameTimeMakeOne() throws InterruptedException {
        UUID itemId = item().id();
        AtomicReference<UUID> other = new AtomicReference<>();
        Thread colleague = new Thread(() -> {
            campaigns.tenants.logIn(manager);
            other.set(improvementHazards.make(itemId, general(three(TODAY.plusDays(5)))));
            campaigns.tenants.logOut();
        });
        colleague.start();
        UUID id = improvementHazards.make(itemId, general(three(TODAY.plusDays(5))));
        colleague.join();
        assertThat(other.get()).isEqualTo(id);
        assertThat(found()).hasSize(1);
    }

    @Test
    void whileTheHazardIsOpenTheItemIsNotFollowedASecondTime() {
        UUID id = improvementHazards.make(
                item().id(),
                new Details(
                        HazardLevel.MAJOR,
                        HazardCategory.FIRE,
                        "无消防水源",
                        "",
                        "第三条",
                        List.of(),
                        three(TODAY.plusDays(5))));
        ImprovementItem item = item();
        refused(
                "selfevaluation.improvement.followed",
                () -> improvements.finish(item.id(), item.version(), TODAY, "已更换", null));
        refused(
                "selfevaluation.improvement.followed",
                () -> improvements.plan(item.id(), item.version(), "再换", "张三", TODAY));
        course.dismiss(id, hazards.get(id).version(), "不属于事故隐患");
        improvements.finish(item.id(), item.version(), TODAY, "已更换", null);
        assertThat(item().state()).isEqualTo(State.DONE);
        refused("hazard.improvement.not-open", () -> improvementHazards.draft(item.id()));
        refused(
                "hazard.improvement.not-open",
                () -> improvementHazards.make(item.id(), general(three(TODAY.plusDays(5)))));
        assertThat(found().stream().filter(row -> row.state() != HazardState.DISMISSED))
                .isEmpty();
    }

    @Test
    void aMajorOneNeedsItsClauseAndWaitsForItsOtherFields() {
        HazardPlan plan = three(TODAY.plusDays(20));
        UUID itemId = item().id();
        refused(
                "hazard.clause-missing",
                () -> improvementHazards.make(
                        itemId,
                        new Details(HazardLevel.MAJOR, HazardCategory.FIRE, "无消防水源", "", " ", List.of(), plan)));
        assertThat(item().isPlanned()).as("a refusal changes nothing").isFalse();
        UUID id = improvementHazards.make(
                itemId, new Details(HazardLevel.MAJOR, HazardCategory.FIRE, "无消防水源", "", "第三条", List.of(), plan));
        Hazard hazard = hazards.get(id);
        assertThat(hazard.state()).isEqualTo(HazardState.FOUND);
        assertThat(hazard.plan()).isEqualTo(plan);
        course.dispatch(id, hazard.version(), HazardFixture.sixFields(TODAY.plusDays(20)));
        course.report(id, hazards.get(id).version(), deed(TODAY, "书面报告镇安办"));
        course.rectify(id, hazards.get(id).version(), deed(TODAY, "已接通"));
        campaigns.logInPrincipal(given, given.first());
        course.pass(id, hazards.get(id).version(), deed(TODAY, "复查合格"));
        assertThat(item().state()).as("re-checked is not signed off").isEqualTo(State.OPEN);
        course.signOff(id, hazards.get(id).version(), deed(TODAY, "达到验收标准"));
        assertThat(item().state()).isEqualTo(State.DONE);
    }

    @Test
    void withoutPersonMeasureAndDeadlineOrWithAPastOneItIsRefused() {
        UUID itemId = item().id();
        refused(
                "hazard.plan-three",
                () -> improvementHazards.make(itemId, general(HazardPlan.general("", "更换", TODAY))));
        refused("hazard.plan-three", () -> improvementHazards.make(itemId, general(three(null))));
        refused("hazard.due-too-early", () -> improvementHazards.make(itemId, general(three(TODAY.minusDays(1)))));
        assertThat(found()).isEmpty();
    }

    @Test
    void onlyTheFirmItselfSaysThatItIsOne() {
        UUID itemId = item().id();
        assertThat(improvements.offers(item())).hasSize(1);
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        assertThat(improvements.offers(item())).isEmpty();
        refused("hazard.improvement.firm", () -> improvementHazards.make(itemId, general(three(TODAY.plusDays(5)))));
        campaigns.tenants.logIn(
                campaigns.tenants.member(given.township(), Role.ENTERPRISE_PRINCIPAL, null, given.second()));
        refused(
                "selfevaluation.improvement.unknown",
                () -> improvementHazards.make(itemId, general(three(TODAY.plusDays(5)))));
    }
}
