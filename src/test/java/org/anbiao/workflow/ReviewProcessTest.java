package org.anbiao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Every path through the review: approve, return and resubmit, withdraw. */
@DatabaseTest
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
