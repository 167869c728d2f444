package org.anbiao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.Holidays;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Every path through a review of one level: approve, return and resubmit, withdraw; the second level has its own test. */
@DatabaseTest
@Import(ToldDecisions.class)
class ReviewProcessTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    ReviewService reviews;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskDesk desk;

    @Autowired
    ToldDecisions decided;

    @Autowired
    Holidays holidays;

    @Autowired
    Clock clock;

    UUID township;
    Member village;
    Member office;
    UUID document;
    UUID review;

    @BeforeEach
    void submitPlan() {
        township = tenants.township(tenants.county());
        UUID unit = tenants.unit(township, "village", "东溪村");
        village = tenants.member(township, Role.UNIT_WORKER, unit, null);
        office = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        document = UUID.randomUUID();
        tenants.logIn(village);
        review = reviews.submit(new ReviewSubmission("test_plan", document, "东溪村方案", null, township, unit, township));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void submittedDocumentWaitsInTheOfficesInboxAndIsApprovedThere() {
        assertThat(titles()).isEmpty();
        tenants.logIn(office);
        assertThat(titles()).containsExactly("东溪村方案");
        assertThat(reviews.waiting(10)).hasSize(1);
        reviews.approve(review, "");
        assertThat(state()).isEqualTo(Review.State.APPROVED);
        assertThat(titles()).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void returnedDocumentComesBackWithItsCommentAndGoesRoundAgain() {
        tenants.logIn(office);
        refused("workflow.review.comment-missing", () -> reviews.sendBack(review, " "));
        reviews.sendBack(review, "请补充时间安排");
        tenants.logIn(village);
        assertThat(titles()).containsExactly("东溪村方案");
        assertThat(reviews.about("test_plan", document).get(0).comment()).isEqualTo("请补充时间安排");
        UUID second = reviews.resubmit(review);
        refused("workflow.review.not-returned", () -> reviews.resubmit(second));
        tenants.logIn(office);
        refused("workflow.review.already-decided", () -> reviews.approve(review, ""));
        reviews.approve(second, "同意");
        assertThat(reviews.about("test_plan", document))
                .extracting(Review::round)
                .containsExactly(2, 1);
        assertThat(running()).isZero();
    }

    @Test
    void submitterWithdrawsBeforeTheReviewBegins() {
        reviews.withdraw(review);
        assertThat(state()).isEqualTo(Review.State.WITHDRAWN);
        assertThat(running()).isZero();
        tenants.logIn(office);
        assertThat(titles()).isEmpty();
        refused("workflow.review.already-decided", () -> reviews.approve(review, ""));
    }

    @Test
    void documentUnderReviewCannotBeWithdrawn() {
        tenants.logIn(office);
        completion.claim(inbox.page(InboxFilter.NONE, PageRequest.page(0, 5))
                .rows()
                .get(0)
                .id());
        tenants.logIn(village);
        refused("workflow.review.begun", () -> reviews.withdraw(review));
    }

    @Test
    void partsAreReturnedEachWithItsCommentAndToldToTheOwner() {
        tenants.logIn(office);
        refused(
                "workflow.review.comment-missing",
                () -> reviews.sendBack(review, "其余同意", List.of(new PartComment("3.2", "教育培训", " "))));
        reviews.sendBack(
                review,
                "",
                List.of(new PartComment("3.2", "教育培训", "请附培训签到表"), new PartComment("5.1", "应急演练", "缺少演练日期")));
        Review returned = reviews.about("test_plan", document).get(0);
        assertThat(returned.state()).isEqualTo(Review.State.RETURNED);
        assertThat(returned.returnedParts())
                .extracting(PartComment::partId, PartComment::comment)
                .containsExactly(tuple("3.2", "请附培训签到表"), tuple("5.1", "缺少演练日期"));
        assertThat(decided.of(document)).hasSize(1).first().satisfies(told -> assertThat(told.returnedParts())
                .isEqualTo(returned.returnedParts()));
        tenants.logIn(village);
        UUID second = reviews.resubmit(review);
        assertThat(reviews.about("test_plan", document).get(0).returnedParts()).isEmpty();
        tenants.logIn(office);
        reviews.approve(second, "");
        assertThat(decided.of(document))
                .extracting(Review::state)
                .containsExactly(Review.State.RETURNED, Review.State.APPROVED);
    }

    @Test
    void everyStepIsKeptWithNameTimeReasonAndLastDay() {
        Member colleague = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        tenants.logIn(office);
        reviews.takeUp(review);
        refused("workflow.review.reason-missing", () -> reviews.delegate(review, colleague.id(), " "));
        reviews.delegate(review, colleague.id(), "下周外出");
        refused("workflow.review.taken", () -> reviews.approve(review, ""));
        tenants.logIn(colleague);
        reviews.sendBack(review, "请补充时间安排");
        List<ReviewStep> steps = reviews.about("test_plan", document).get(0).steps();
        assertThat(steps)
                .extracting(ReviewStep::kind, ReviewStep::byName, ReviewStep::comment, ReviewStep::toName)
                .containsExactly(
                        tuple(ReviewStep.Kind.SUBMITTED, village.displayName(), "", ""),
                        tuple(ReviewStep.Kind.TAKEN_UP, office.displayName(), "", ""),
                        tuple(ReviewStep.Kind.HANDED_OVER, office.displayName(), "下周外出", colleague.displayName()),
                        tuple(ReviewStep.Kind.RETURNED, colleague.displayName(), "请补充时间安排", ""));
        assertThat(steps).extracting(ReviewStep::at).isSorted().doesNotContainNull();
        LocalDate due = holidays.calendar().plusWorkingDays(LocalDate.now(clock), 5);
        assertThat(steps).extracting(ReviewStep::dueOn).containsOnly(due);
        tenants.logIn(village);
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 5)).rows())
                .extracting(InboxItem::dueOn)
                .containsExactly(due);
    }

    @Test
    void reviewIsGivenOnlyToWhoMayDecideItAndNeverToWhoHandedItIn() {
        Member worker = tenants.member(township, Role.LEADER, null, null);
        tenants.logIn(office);
        refused("workflow.review.cannot-review", () -> reviews.delegate(review, worker.id(), "代为审核"));
        UUID own = reviews.submit(
                new ReviewSubmission("test_plan", UUID.randomUUID(), "安办方案", null, township, null, township));
        refused("workflow.review.own", () -> reviews.takeUp(own));
        tenants.logIn(tenants.member(township, Role.CAMPAIGN_ADMIN, null, null));
        refused("workflow.review.own-handed", () -> reviews.delegate(own, office.id(), "代为审核"));
        UUID item = inbox.page(new InboxFilter(false, null, null, null, own, false, null), PageRequest.page(0, 5))
                .rows()
                .get(0)
                .id();
        assertThat(desk.colleagues(item)).extracting(TaskDesk.Colleague::id).doesNotContain(office.id(), worker.id());
        reviews.approve(own, "");
    }

    @Test
    void givenButNotTakenUpCanStillBeWithdrawn() {
        Member reviewer = tenants.member(township, Role.REVIEWER, null, null);
        tenants.logIn(office);
        reviews.delegate(review, reviewer.id(), "请审核");
        tenants.logIn(village);
        reviews.withdraw(review);
        assertThat(state()).isEqualTo(Review.State.WITHDRAWN);
        assertThat(running()).isZero();
    }

    @Test
    void returnedDocumentCanBeWithdrawn() {
        tenants.logIn(office);
        reviews.sendBack(review, "请补充");
        tenants.logIn(village);
        reviews.withdraw(review);
        assertThat(running()).isZero();
        assertThat(titles()).isEmpty();
    }

    @Test
    void failureAfterTheDecisionTakesEverythingBack() {
        tenants.logIn(office);
        decided.failOn(document);
        assertThatThrownBy(() -> reviews.approve(review, "同意")).isInstanceOf(IllegalStateException.class);
        decided.failOn(null);
        Review standing = reviews.about("test_plan", document).get(0);
        assertThat(standing.state()).isEqualTo(Review.State.SUBMITTED);
        assertThat(standing.steps()).extracting(ReviewStep::kind).containsExactly(ReviewStep.Kind.SUBMITTED);
        assertThat(titles()).containsExactly("东溪村方案");
        assertThat(running()).isEqualTo(1);
        reviews.approve(review, "同意");
        assertThat(running()).isZero();
    }

    @Test
    void othersNeitherDecideNorWithdraw() {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, tenants.unit(township, "village", "西山村"), null));
        refused("workflow.review.not-yours", () -> reviews.withdraw(review));
        tenants.logIn(tenants.township(tenants.county()), Role.SAFETY_OFFICE);
        refused("workflow.review.unknown", () -> reviews.approve(review, ""));
    }

    @Test
    void reviewerSeesAndDecidesOnlyWhatWasGivenToThatPerson() {
        Member reviewer = tenants.member(township, Role.REVIEWER, null, null);
        tenants.logIn(reviewer);
        assertThat(titles()).isEmpty();
        refused("workflow.review.unknown", () -> reviews.approve(review, ""));
        tenants.logIn(office);
        UUID item = inbox.page(InboxFilter.NONE, PageRequest.page(0, 5))
                .rows()
                .get(0)
                .id();
        completion.handOver(item, reviewer.id());
        tenants.logIn(tenants.member(township, Role.EXPERT, null, null));
        assertThat(titles()).isEmpty();
        refused("workflow.task.unknown", () -> completion.claim(item));
        tenants.logIn(reviewer);
        assertThat(titles()).containsExactly("东溪村方案");
        assertThatThrownBy(() -> reviews.about("test_plan", document)).isInstanceOf(AccessDeniedException.class);
        reviews.approve(review, "");
        assertThat(titles()).isEmpty();
    }

    @Test
    void reviewIsNotFinishedFromTheCommonDialog() {
        tenants.logIn(office);
        UUID item = inbox.page(InboxFilter.NONE, PageRequest.page(0, 5))
                .rows()
                .get(0)
                .id();
        refused("workflow.task.own-page", () -> completion.complete(item, new TaskResult("", null, null)));
    }

    private List<String> titles() {
        return inbox.page(InboxFilter.NONE, PageRequest.page(0, 25)).rows().stream()
                .map(InboxItem::subjectName)
                .toList();
    }

    private Review.State state() {
        return reviews.about("test_plan", document).get(0).state();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .tenantIdIn(township.toString())
                .count();
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
