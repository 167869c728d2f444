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
import org.anbiao.support.RuleRecorder;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.TenantSettings;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Reviews of two levels, of an enterprise's own document, and with the days that the authority chose. */
@DatabaseTest
@Import(ToldDecisions.class)
class ReviewLevelsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    ReviewService reviews;

    @Autowired
    Inbox inbox;

    @Autowired
    TenantSettings settings;

    @Autowired
    ToldDecisions decided;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Clock clock;

    UUID county;
    UUID township;
    UUID unit;
    Member village;
    Member office;
    Member superior;
    UUID document;

    @BeforeEach
    void makeAuthorities() {
        county = tenants.county();
        township = tenants.township(county);
        unit = tenants.unit(township, "village", "东溪村");
        village = tenants.member(township, Role.UNIT_WORKER, unit, null);
        office = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        superior = tenants.member(county, Role.CAMPAIGN_ADMIN, null, null);
        document = UUID.randomUUID();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void approvalOfTheFirstLevelGoesToTheAuthorityAbove() {
        choose(ReviewSettings.LEVELS, "two");
        UUID review = submit();
        tenants.logIn(superior);
        assertThat(titles()).isEmpty();
        refused("workflow.review.not-yours", () -> reviews.approve(review, ""));
        tenants.logIn(office);
        reviews.approve(review, "初审同意");
        assertThat(decided.of(document)).isEmpty();
        assertThat(titles()).isEmpty();
        refused("workflow.review.not-yours", () -> reviews.approve(review, ""));
        tenants.logIn(village);
        refused("workflow.review.begun", () -> reviews.withdraw(review));
        tenants.logIn(superior);
        assertThat(titles()).containsExactly("东溪村方案");
        assertThat(reviews.waiting(5)).hasSize(1);
        reviews.approve(review, "同意");
        assertThat(decided.of(document)).extracting(Review::state).containsExactly(Review.State.APPROVED);
        assertThat(reviews.about("test_plan", document).get(0).steps())
                .extracting(ReviewStep::kind, ReviewStep::level, ReviewStep::byName, ReviewStep::comment)
                .containsExactly(
                        tuple(ReviewStep.Kind.SUBMITTED, 1, village.displayName(), ""),
                        tuple(ReviewStep.Kind.PASSED_ON, 1, office.displayName(), "初审同意"),
                        tuple(ReviewStep.Kind.APPROVED, 2, superior.displayName(), "同意"));
        assertThat(running()).isZero();
    }

    @Test
    void secondLevelReturnsToTheSubmitterAndTheNextRoundBeginsAtTheFirst() {
        choose(ReviewSettings.LEVELS, "two");
        UUID review = submit();
        tenants.logIn(office);
        reviews.approve(review, "");
        tenants.logIn(superior);
        reviews.takeUp(review);
        reviews.sendBack(review, "", List.of(new PartComment("p1", "工作目标", "请与县方案一致")));
        assertThat(titles()).isEmpty();
        tenants.logIn(village);
        assertThat(titles()).containsExactly("东溪村方案");
        UUID again = reviews.resubmit(review);
        tenants.logIn(superior);
        assertThat(titles()).isEmpty();
        tenants.logIn(office);
        reviews.approve(again, "");
        tenants.logIn(superior);
        reviews.approve(again, "");
        assertThat(decided.of(document))
                .extracting(Review::state)
                .containsExactly(Review.State.RETURNED, Review.State.APPROVED);
        assertThat(running()).isZero();
    }

    @Test
    void oneLevelIsTheDefaultAndAChoiceDoesNotTouchWhatWasHandedIn() {
        UUID review = submit();
        choose(ReviewSettings.LEVELS, "two");
        tenants.logIn(office);
        reviews.approve(review, "");
        assertThat(decided.of(document)).extracting(Review::state).containsExactly(Review.State.APPROVED);
    }

    @Test
    void daysAreThoseTheReviewingAuthorityChose() {
        choose(ReviewSettings.DAYS, "15");
        submit();
        tenants.logIn(office);
        InboxItem line =
                inbox.page(InboxFilter.NONE, PageRequest.page(0, 5)).rows().get(0);
        assertThat(line.dueOn()).isAfter(LocalDate.now(clock).plusDays(18));
    }

    @Test
    void enterpriseHandsItsOwnDocumentInAndRevisesIt() {
        UUID enterprise = tenants.enterprise(township, unit, "东溪石材厂");
        UUID other = tenants.enterprise(township, unit, "西溪茶厂");
        Member principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        Member stranger = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other);
        ReviewSubmission submission =
                new ReviewSubmission("test_report", document, "东溪石材厂自评报告", null, township, unit, enterprise, township);
        tenants.logIn(stranger);
        refused("workflow.review.not-yours", () -> reviews.submit(submission));
        tenants.logIn(principal);
        UUID review = reviews.submit(submission);
        tenants.logIn(office);
        assertThat(titles()).containsExactly("东溪石材厂自评报告");
        reviews.sendBack(review, "", List.of(new PartComment("4.3", "现场管理", "请补充照片")));
        tenants.logIn(stranger);
        assertThat(reviews.about("test_report", document)).isEmpty();
        refused("workflow.review.unknown", () -> reviews.resubmit(review));
        tenants.logIn(principal);
        assertThat(reviews.about("test_report", document).get(0).returnedParts())
                .hasSize(1);
        UUID again = reviews.resubmit(review);
        reviews.withdraw(again);
        assertThat(decided.of(document))
                .extracting(Review::state)
                .containsExactly(Review.State.RETURNED, Review.State.WITHDRAWN);
        assertThat(running()).isZero();
    }

    @Test
    void nobodyOfAnOfficeHandsInOrTakesBackForAnEnterprise() {
        UUID enterprise = tenants.enterprise(township, unit, "东溪石材厂");
        Member principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        ReviewSubmission submission =
                new ReviewSubmission("test_report", document, "东溪石材厂自评报告", null, township, unit, enterprise, township);
        for (Member foreign : List.of(village, office)) {
            tenants.logIn(foreign);
            refused("workflow.review.not-yours", () -> reviews.submit(submission));
        }
        tenants.logIn(principal);
        UUID review = reviews.submit(submission);
        for (Member foreign : List.of(village, office)) {
            tenants.logIn(foreign);
            refused("workflow.review.not-yours", () -> reviews.withdraw(review));
        }
        tenants.logIn(office);
        reviews.sendBack(review, "请补充照片");
        for (Member foreign : List.of(village, office)) {
            tenants.logIn(foreign);
            refused("workflow.review.not-yours", () -> reviews.resubmit(review));
        }
        tenants.logIn(principal);
        // an enterprise for its part hands in nothing of an office
        refused(
                "workflow.review.not-yours",
                () -> reviews.submit(
                        new ReviewSubmission("test_plan", UUID.randomUUID(), "东溪村方案", null, township, unit, township)));
        reviews.withdraw(reviews.resubmit(review));
    }

    @Test
    void tableKnowsEveryRoute() {
        var table = RuleRecorder.watched(new org.anbiao.workflow.engine.DmnReviewRouteTable());
        assertThat(table.second("unit_plan", "village", "township", "one")).isEqualTo("none");
        assertThat(table.second("unit_plan", "village", "township", "two")).isEqualTo("superior");
        assertThat(table.second("unit_plan", "section", "department", "two")).isEqualTo("superior");
        assertThat(table.second("unit_plan", "grid_cell", "township", "two")).isEqualTo("none");
        assertThat(table.second("unit_plan", "township", "county", "two")).isEqualTo("none");
        assertThat(table.second("selection", "township", "township", "two"))
                .as("every level recognises for itself")
                .isEqualTo("none");
    }

    @Test
    void aRefusalForGoodEndsTheCaseAtEitherLevel() {
        choose(ReviewSettings.LEVELS, "two");
        UUID plan = submit();
        tenants.logIn(office);
        refused("workflow.review.not-refusable", () -> reviews.refuse(plan, "不符合条件"));

        UUID first = submit(ToldDecisions.REFUSABLE);
        tenants.logIn(office);
        refused("workflow.review.refusal-reason-missing", () -> reviews.refuse(first, " "));
        reviews.refuse(first, "不符合条件");
        refused("workflow.review.already-decided", () -> reviews.approve(first, ""));

        document = UUID.randomUUID();
        UUID second = submit(ToldDecisions.REFUSABLE);
        tenants.logIn(superior);
        refused("workflow.review.not-yours", () -> reviews.refuse(second, "不符合条件"));
        tenants.logIn(office);
        reviews.approve(second, "初审同意");
        tenants.logIn(superior);
        reviews.refuse(second, "名额所限");
        Review refused = reviews.about(ToldDecisions.REFUSABLE, document).get(0);
        assertThat(refused.state()).isEqualTo(Review.State.REFUSED);
        assertThat(refused.comment()).isEqualTo("名额所限");
        assertThat(refused.steps().get(2))
                .extracting(ReviewStep::kind, ReviewStep::level, ReviewStep::byName, ReviewStep::comment)
                .containsExactly(ReviewStep.Kind.REFUSED, 2, superior.displayName(), "名额所限");
        assertThat(decided.of(document)).extracting(Review::state).containsExactly(Review.State.REFUSED);
        tenants.logIn(village);
        assertThat(titles()).isEmpty();
    }

    private UUID submit(String kind) {
        tenants.logIn(village);
        return reviews.submit(new ReviewSubmission(kind, document, "东溪村推荐材料", null, township, unit, township));
    }

    private UUID submit() {
        tenants.logIn(village);
        return reviews.submit(new ReviewSubmission("test_plan", document, "东溪村方案", null, township, unit, township));
    }

    private void choose(SettingDefinition setting, String choice) {
        tenants.asSystem(township, () -> {
            settings.choose(setting, choice, LocalDate.now(clock), false, "测试");
            return choice;
        });
    }

    private List<String> titles() {
        return inbox.page(InboxFilter.NONE, PageRequest.page(0, 25)).rows().stream()
                .map(InboxItem::subjectName)
                .toList();
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
