package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.support.DatabaseTest;
import org.anbiao.tenancy.TenantSettings;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A signed report is reviewed by the direct supervisor; what comes back opens exactly what was commented, in words and in the database. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class ReportReviewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    EvaluationReportService reports;

    @Autowired
    ReviewService reviews;

    @Autowired
    Inbox inbox;

    @Autowired
    TenantSettings settings;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private UUID evaluation;

    @BeforeEach
    void sign() {
        given = campaigns.launched(0);
        evaluation = signed(given.first());
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private UUID signed(UUID enterprise) {
        campaigns.logInPrincipal(given, enterprise);
        UUID begun = fixture.begin(given, enterprise).id();
        fixture.answerTheRest(begun);
        fixture.sign(begun);
        return begun;
    }

    @Test
    void untilItIsApprovedNothingCountsAndNobodyIsReminded() {
        assertThat(state()).isEqualTo(State.SIGNED);
        assertThat(counted()).isZero();
        assertThat(step("state = 'open' and handed_in_on = current_date and hint like '%等待审核'"))
                .isOne();
        approve();
        assertThat(state()).isEqualTo(State.APPROVED);
        assertThat(counted()).isOne();
        assertThat(step("state = 'done' and done_on = current_date")).isOne();
    }

    @Test
    void whatWasHandedInWaitsInTheInboxAndIsOverdueAgainOnlyWhenItComesBack() {
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("""
                        update work_item set due_on = case when task_key = 'self_evaluate' then current_date - 3 end
                        where enterprise_id = ?
                        """).param(given.first()).update());
        InboxFilter overdue = new InboxFilter(false, null, null, null, null, true, null);
        assertThat(inbox.counts().overdue()).isZero();
        assertThat(inbox.counts().waiting()).isOne();
        assertThat(inbox.counts().total())
                .isEqualTo(inbox.page(InboxFilter.NONE, PageRequest.page(0, 5)).total());
        assertThat(inbox.page(overdue, PageRequest.page(0, 5)).total()).isZero();
        sendBack("1.1.2");
        assertThat(inbox.counts().waiting()).isZero();
        assertThat(inbox.counts().overdue()).isOne();
        assertThat(inbox.page(overdue, PageRequest.page(0, 5)).rows())
                .singleElement()
                .satisfies(item -> assertThat(item.taskKey()).isEqualTo("self_evaluate"));
    }

    @Test
    void exactlyTheCommentedAnswersOpenAgainAndCarryTheirComments() {
        sendBack("1.1.2", "4.1.2");
        campaigns.logInPrincipal(given, given.first());
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        assertThat(sheet.evaluation().state()).isEqualTo(State.RETURNED);
        assertThat(sheet.returned()).extracting(Item::code).containsExactly("1.1.2", "4.1.2");
        assertThat(sheet.left()).isEqualTo(2);
        assertThat(sheet.answers().get("4.1.2").reviewComment()).isEqualTo("请补充 4.1.2");
        for (Item item : sheet.edition().items()) {
            if (!List.of("1.1.2", "4.1.2").contains(item.code())) {
                int version = sheet.answers().get(item.code()).version();
                refused(
                        "selfevaluation.answer.closed.returned",
                        () -> evaluations.answer(evaluation, item.code(), AnswerInput.notMet("改"), version));
            }
        }
        refused("selfevaluation.answer.closed.returned", () -> evaluations.addEvidence(evaluation, evidence("1.1.1")));
        evaluations.addEvidence(evaluation, evidence("4.1.2"));
    }

    @Test
    void theDatabaseItselfKeepsTheOthersClosed() {
        assertThatThrownBy(
                        () -> write("update evaluation_answer set result = 'not_applicable' where item_code = '1.1.2'"))
                .isInstanceOf(DataIntegrityViolationException.class);
        sendBack("1.1.2");
        assertThatThrownBy(() -> write("update evaluation_answer set reason = 'x' where item_code = '1.1.1'"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> write("""
                        insert into evaluation_evidence (enterprise_id, evaluation_id, item_code, label)
                        select enterprise_id, id, '1.1.1', 'x' from evaluation
                        """)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(write("update evaluation_answer set reason = 'x' where item_code = '1.1.2'"))
                .isOne();
    }

    private int write(String sql) {
        return campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        sql + (sql.startsWith("update") ? " and evaluation_id = ?" : " where id = ?"))
                .param(evaluation)
                .update());
    }

    @Test
    void itGoesRoundTwiceUntilItIsApprovedAndCountsOnce() {
        sendBack("1.1.2", "4.1.2");
        refusedToSign("selfevaluation.report.items-left");
        correct("1.1.2", AnswerInput.notMet("任命文件没有更新"));
        correct("4.1.2", AnswerInput.met());
        refusedToSign("selfevaluation.report.unplanned");
        fixture.planAll(evaluation);
        assertThat(fixture.sign(evaluation).round()).isEqualTo(2);
        assertThat(evaluations.sheet(evaluation).answers().values())
                .allSatisfy(answer -> assertThat(answer.reviewComment()).isEmpty());
        sendBack("1.1.2");
        campaigns.logInPrincipal(given, given.first());
        assertThat(evaluations.sheet(evaluation).returned()).hasSize(1);
        correct("1.1.2", AnswerInput.met());
        assertThat(fixture.sign(evaluation).round()).isEqualTo(3);
        approve();
        assertThat(reports.rounds(evaluation))
                .extracting(Review::state)
                .containsExactly(Review.State.APPROVED, Review.State.RETURNED, Review.State.RETURNED);
        assertThat(reports.of(evaluation)).hasSize(3);
        assertThat(counted()).isOne();
        refused("workflow.review.already-decided", () -> reviews.approve(latest(), ""));
    }

    @Test
    void aReportReturnedAsAWholeOpensWholly() {
        office();
        reviews.sendBack(latest(), "请对照新标准重新自评");
        campaigns.logInPrincipal(given, given.first());
        assertThat(state()).isEqualTo(State.OPEN);
        correct("8.1.1", AnswerInput.met());
        fixture.sign(evaluation);
        assertThat(reports.rounds(evaluation)).extracting(Review::round).containsExactly(2, 1);
    }

    @Test
    void itIsTakenBackOnlyBeforeTheReviewBegins() {
        reports.withdraw(evaluation);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(step("state = 'open' and handed_in_on is null")).isOne();
        correct("1.1.1", AnswerInput.met());
        fixture.sign(evaluation);
        office();
        reviews.takeUp(latest());
        campaigns.logInPrincipal(given, given.first());
        refused("workflow.review.begun", () -> reports.withdraw(evaluation));
        assertThat(state()).isEqualTo(State.SIGNED);
    }

    @Test
    void takingACorrectedReportBackOpensNothingThatTheReviewerLeftClosed() {
        sendBack("1.1.2");
        correct("1.1.2", AnswerInput.met());
        fixture.sign(evaluation);
        reports.withdraw(evaluation);
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        assertThat(sheet.returned()).extracting(Item::code).containsExactly("1.1.2");
        assertThat(sheet.left()).isZero();
        refused(
                "selfevaluation.answer.closed.returned",
                () -> evaluations.answer(evaluation, "1.1.1", AnswerInput.notMet("改"), 1));
        fixture.sign(evaluation);
        approve();
        assertThat(state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whoAnsweredWhileItWasReopenedSeesTheCommentAndLosesNothing() {
        Answer seen = evaluations.sheet(evaluation).answers().get("1.1.2");
        sendBack("1.1.2");
        campaigns.logInPrincipal(given, given.first());
        assertThatThrownBy(() -> evaluations.answer(evaluation, "1.1.2", AnswerInput.notMet("改过"), seen.version()))
                .isInstanceOfSatisfying(AnswerChanged.class, changed -> {
                    assertThat(changed.current().reopened()).isTrue();
                    assertThat(changed.current().reviewComment()).isEqualTo("请补充 1.1.2");
                });
        correct("1.1.2", AnswerInput.notMet("改过"));
    }

    @Test
    void nobodyElseDecides() {
        UUID review = latest();
        campaigns.tenants.logIn(campaigns.tenants.township(given.county()), Role.SAFETY_OFFICE);
        refused("workflow.review.unknown", () -> reviews.approve(review, ""));
        campaigns.logInWorker(given, given.east());
        assertThatThrownBy(() -> reviews.approve(review, "")).isInstanceOf(AccessDeniedException.class);
        campaigns.logInPrincipal(given, given.first());
        assertThatThrownBy(() -> reviews.approve(review, "")).isInstanceOf(AccessDeniedException.class);
        campaigns.logInPrincipal(given, given.second());
        refused("selfevaluation.evaluation.unknown", () -> reports.withdraw(evaluation));
    }

    @Test
    void aDepartmentsEnterpriseIsReviewedByTheDepartment() {
        UUID department = campaigns.tenants.department(given.county());
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("update enterprise set supervisor_tenant_id = ? where id = ?")
                        .params(department, given.second())
                        .update());
        UUID theirs = signed(given.second());
        UUID review = reports.rounds(theirs).get(0).id();
        office();
        refused("workflow.review.not-yours", () -> reviews.approve(review, ""));
        campaigns.tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        reviews.approve(review, "同意");
        assertThat(evaluations.sheet(theirs).evaluation().state()).isEqualTo(State.APPROVED);
        assertThat(campaigns.count(
                        given, "select count(*) from fact_self_evaluation where enterprise_id = ?", given.second()))
                .isOne();
    }

    @Test
    void withTwoLevelsTheAuthorityAboveHasTheLastWord() {
        reports.withdraw(evaluation);
        campaigns.tenants.asSystem(given.township(), () -> {
            settings.choose(ReviewSettings.LEVELS, "two", LocalDate.now(ZoneId.of("Asia/Shanghai")), false, "测试");
            return true;
        });
        fixture.sign(evaluation);
        approve();
        assertThat(state()).isEqualTo(State.SIGNED);
        assertThat(counted()).isZero();
        campaigns.tenants.logIn(given.county(), Role.CAMPAIGN_ADMIN);
        reviews.approve(latest(), "同意");
        assertThat(state()).isEqualTo(State.APPROVED);
        assertThat(counted()).isOne();
    }

    @Test
    void aCommentOnWhatIsNoAnswerIsRefusedAndChangesNothing() {
        office();
        UUID review = latest();
        refused(
                "selfevaluation.review.part-unknown",
                () -> reviews.sendBack(review, "", List.of(new PartComment("99.9", "不存在", "请补充"))));
        assertThat(state()).isEqualTo(State.SIGNED);
        assertThat(reports.rounds(evaluation).get(0).state()).isEqualTo(Review.State.SUBMITTED);
    }

    private void sendBack(String... items) {
        office();
        reviews.sendBack(
                latest(),
                "",
                List.of(items).stream()
                        .map(code -> new PartComment(code, code, "请补充 " + code))
                        .toList());
        campaigns.logInPrincipal(given, given.first());
    }

    private void correct(String code, AnswerInput input) {
        int version = evaluations.sheet(evaluation).answers().get(code).version();
        assertThat(evaluations.answer(evaluation, code, input, version).reopened())
                .isFalse();
    }

    private void refusedToSign(String key) {
        refused(key, () -> fixture.sign(evaluation));
    }

    private void approve() {
        office();
        reviews.approve(latest(), "同意");
    }

    private void office() {
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
    }

    private UUID latest() {
        return reports.rounds(evaluation).get(0).id();
    }

    private State state() {
        return evaluations.sheet(evaluation).evaluation().state();
    }

    private long counted() {
        return campaigns.count(
                given, "select count(*) from fact_self_evaluation where enterprise_id = ?", given.first());
    }

    private long step(String condition) {
        return campaigns.count(
                given,
                "select count(*) from work_item where enterprise_id = ? and task_key = 'self_evaluate' and "
                        + condition,
                given.first());
    }

    private Evidence evidence(String code) {
        UUID file = files.storePicture(given.first(), "照片.png", LaunchedCampaign.PICTURE)
                .id();
        return new Evidence(UUID.randomUUID(), code, file, "", null, "照片.png");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
