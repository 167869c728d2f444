package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.ProcessPictures;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Tasks are finished by whom they belong to, once, with their day; inbox and engine stand or fall together. */
@DatabaseTest
@Import(CampaignFixture.class)
class TaskCompletionTest {

    private static final TaskResult DONE = new TaskResult("", null, null);

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    ProcessPictures pictures;

    Township township;
    UUID campaign;
    UUID enterprise;

    @BeforeEach
    void launchSmallCampaign() {
        township = fixture.township();
        enterprise = tenants.enterprise(township.id(), township.east(), "测试东溪企业");
        campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        tenants.logOut();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void enterpriseFindsItsSevenStepsInOrderAndFinishesOne() {
        enterpriseUser();
        assertThat(inbox.ownSteps()).extracting(InboxItem::taskKey).containsExactlyElementsOf(EnterpriseTasks.ALL);
        assertThat(inbox.counts().total()).isEqualTo(7);

        completion.complete(
                item(EnterpriseTasks.IMPROVEMENT_PLAN), new TaskResult("已编制", null, LocalDate.of(2025, 2, 10)));

        assertThat(inbox.ownSteps())
                .filteredOn(InboxItem::isDone)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.taskKey()).isEqualTo(EnterpriseTasks.IMPROVEMENT_PLAN);
                    assertThat(step.late()).isFalse();
                    assertThat(step.resultNote()).isEqualTo("已编制");
                });
        assertThat(inbox.counts().total()).isEqualTo(6);
    }

    @Test
    void dueDayItselfIsInTimeAndTheDayAfterIsLate() {
        enterpriseUser();
        completion.completeFor(
                campaign,
                enterprise,
                EnterpriseTasks.SELF_EVALUATE,
                new TaskResult("", null, LocalDate.of(2025, 3, 31), Map.of("standard_type", "local")));
        completion.complete(item(EnterpriseTasks.IMPROVEMENT_PLAN), TaskResult.on(LocalDate.of(2025, 10, 1)));
        assertThat(inbox.ownSteps())
                .filteredOn(InboxItem::isDone)
                .extracting(InboxItem::taskKey, InboxItem::late)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(EnterpriseTasks.SELF_EVALUATE, false),
                        org.assertj.core.groups.Tuple.tuple(EnterpriseTasks.IMPROVEMENT_PLAN, true));
    }

    @Test
    void dayInTheFutureIsRefusedAndNothingIsChanged() {
        enterpriseUser();
        UUID item = item(EnterpriseTasks.IMPROVEMENT_PLAN);
        refused(
                "workflow.task.in-future",
                () -> completion.complete(item, TaskResult.on(LocalDate.now().plusDays(2))));
        assertThat(inbox.counts().total()).isEqualTo(7);
    }

    @Test
    void taskWithAPageOfItsOwnIsNotFinishedInTheCommonDialog() {
        enterpriseUser();
        UUID item = item(EnterpriseTasks.YEARLY_PLAN);
        refused("workflow.task.own-page", () -> completion.complete(item, new TaskResult("", null, null)));
    }

    @Test
    void finishedTaskCannotBeFinishedAgain() {
        enterpriseUser();
        UUID item = item(EnterpriseTasks.IMPROVEMENT_PLAN);
        completion.complete(item, new TaskResult("", null, null));
        refused("workflow.task.already-done", () -> completion.complete(item, new TaskResult("", null, null)));
    }

    @Test
    void selfEvaluationAsksForItsStandardAndBecomesAFact() {
        enterpriseUser();
        refused("workflow.task.own-page", () -> completion.complete(item(EnterpriseTasks.SELF_EVALUATE), DONE));
        refused(
                "selfevaluation.standard-type-missing",
                () -> completion.completeFor(campaign, enterprise, EnterpriseTasks.SELF_EVALUATE, DONE));
        completion.completeFor(
                campaign,
                enterprise,
                EnterpriseTasks.SELF_EVALUATE,
                new TaskResult("形成报告", null, LocalDate.of(2025, 3, 20), Map.of("standard_type", "local")));

        assertThat(fixture.list(
                        township.id(),
                        String.class,
                        "select standard_type || ' ' || occurred_on || ' ' || first_completed_on from fact_self_evaluation where enterprise_id = ?",
                        enterprise))
                .containsExactly("local 2025-03-20 2025-03-20");
    }

    @Test
    void resultCannotBePublishedBeforeTheEvaluation() {
        enterpriseUser();
        UUID publish = item(EnterpriseTasks.PUBLISH_RESULT);
        refused("workflow.task.needs-evaluation", () -> completion.complete(publish, new TaskResult("", null, null)));
        completion.completeFor(
                campaign,
                enterprise,
                EnterpriseTasks.SELF_EVALUATE,
                new TaskResult("", null, null, Map.of("standard_type", "national")));
        completion.complete(publish, new TaskResult("", null, null));
        assertThat(inbox.counts().total()).isEqualTo(5);
    }

    @Test
    void failureInAListenerRollsInboxAndEngineBack() {
        enterpriseUser();
        UUID item = item(EnterpriseTasks.SELF_EVALUATE);
        assertThatThrownBy(() -> completion.completeFor(
                        campaign,
                        enterprise,
                        EnterpriseTasks.SELF_EVALUATE,
                        new TaskResult("", null, null, Map.of("standard_type", "unknown"))))
                .isInstanceOf(DomainException.class);
        assertThat(inbox.counts().total()).isEqualTo(7);
        assertThat(pictures.ofTask(item).orElseThrow().active()).contains("userTask_selfEvaluate");
    }

    @Test
    void pictureOfAnEnterprisesCaseIsDrawnFromItsInbox() {
        enterpriseUser();
        UUID item = item(EnterpriseTasks.IMPROVEMENT_PLAN);
        assertThat(pictures.ofTask(item).orElseThrow()).satisfies(picture -> {
            assertThat(picture.active()).hasSize(7).contains("userTask_improvementPlan");
            assertThat(picture.done()).containsExactlyInAnyOrder("start", "gateway_steps");
        });

        completion.complete(item, new TaskResult("", null, null));

        assertThat(pictures.ofTask(item).orElseThrow()).satisfies(picture -> {
            assertThat(picture.active()).hasSize(6).doesNotContain("userTask_improvementPlan");
            assertThat(picture.done())
                    .containsExactlyInAnyOrder("start", "gateway_steps", "userTask_improvementPlan", "end");
        });
    }

    @Test
    void villageSeesItsOwnTasksAndMayFinishThoseOfItsEnterprises() {
        Member east = tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 25)).rows())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.subjectName()).isEqualTo("东溪村"));
        completion.complete(enterpriseItem(EnterpriseTasks.IMPROVEMENT_PLAN), new TaskResult("代为登记", null, null));
        UUID unitTask = unitItem(township.east(), "publicity");
        completion.claim(unitTask);
        completion.complete(unitTask, new TaskResult("已宣传", null, null));
        assertThat(inbox.page(new InboxFilter(true, null, null, null, null, false, null), PageRequest.page(0, 25))
                        .rows())
                .singleElement()
                .satisfies(done -> assertThat(done.doneByName()).isEqualTo(east.displayName()));
    }

    @Test
    void otherVillageMayNotTouchThem() {
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.west(), null));
        refused(
                "workflow.task.not-yours",
                () -> completion.complete(
                        enterpriseItem(EnterpriseTasks.IMPROVEMENT_PLAN), new TaskResult("", null, null)));
        refused(
                "workflow.task.not-yours",
                () -> completion.complete(unitItem(township.east(), "publicity"), new TaskResult("", null, null)));
    }

    @Test
    void claimedTaskIsNotTakenByAnotherButCanBeHandedOver() {
        Member first = tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null);
        Member second = tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null);
        UUID item = unitItem(township.east(), "publicity");
        tenants.logIn(first);
        completion.claim(item);
        tenants.logIn(second);
        refused("workflow.task.taken", () -> completion.claim(item));
        tenants.logIn(first);
        completion.handOver(item, second.id());
        refused(
                "workflow.task.wrong-member",
                () -> completion.handOver(
                        item,
                        tenants.member(township.countyId(), Role.CAMPAIGN_ADMIN, null, null)
                                .id()));
        tenants.logIn(second);
        completion.claim(item);
        assertThat(inbox.page(
                                new InboxFilter(false, null, null, null, null, false, second.id()),
                                PageRequest.page(0, 25))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void batchIsAllOrNothing() {
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        UUID own = unitItem(township.east(), "publicity");
        UUID others = unitItem(township.west(), "publicity");
        refused(
                "workflow.task.not-yours",
                () -> completion.completeAll(List.of(own, others), new TaskResult("", null, null)));
        completion.completeAll(List.of(own, unitItem(township.east(), "urge_plans")), new TaskResult("", null, null));
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and state = 'done'",
                        campaign))
                .isEqualTo(2);
    }

    @Test
    void factOfAModuleFinishesTheEnterprisesTaskOnce() {
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        assertThat(completion.completeFor(
                        campaign, enterprise, EnterpriseTasks.RECEIVE_NOTICE, new TaskResult("", null, null)))
                .isTrue();
        assertThat(completion.completeFor(
                        campaign, enterprise, EnterpriseTasks.RECEIVE_NOTICE, new TaskResult("", null, null)))
                .isFalse();
    }

    @Test
    void countyWorkerWithoutARoleInTheTownshipSeesNoInboxOfIt() {
        UUID sister = tenants.township(township.countyId());
        tenants.logIn(sister, Role.SAFETY_OFFICE);
        assertThat(inbox.counts().total()).isZero();
        refused(
                "workflow.task.unknown",
                () -> completion.complete(unitItem(township.east(), "publicity"), new TaskResult("", null, null)));
    }

    private void enterpriseUser() {
        tenants.logIn(tenants.member(township.id(), Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    private UUID item(String key) {
        return inbox.ownSteps().stream()
                .filter(step -> step.taskKey().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID enterpriseItem(String key) {
        return fixture.list(
                        township.id(),
                        UUID.class,
                        "select id from work_item where enterprise_id = ? and task_key = ?",
                        enterprise,
                        key)
                .get(0);
    }

    private UUID unitItem(UUID unit, String key) {
        return fixture.list(
                        township.id(),
                        UUID.class,
                        "select id from work_item where campaign_id = ? and responsible_unit_id = ? and task_key = ? and enterprise_id is null",
                        campaign,
                        unit,
                        key)
                .get(0);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
