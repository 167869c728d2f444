package org.anbiao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.Message;
import org.anbiao.notification.MyMessages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.RuleRecorder;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.HolidayCalendar;
import org.anbiao.tenancy.Holidays;
import org.anbiao.workflow.engine.DmnEscalationTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review's deadline: told before, marked and told after, brought before the leader, given to somebody else; each once. */
@DatabaseTest
class DeadlineSweepTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    ReviewService reviews;

    @Autowired
    Inbox inbox;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    MyMessages messages;

    @Autowired
    Holidays holidays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UUID township;
    Member village;
    Member office;
    Member leader;
    Member administrator;
    UUID document;
    UUID review;

    @BeforeEach
    void submitPlan() {
        township = tenants.township(tenants.county());
        UUID unit = tenants.unit(township, "village", "东溪村");
        village = tenants.member(township, Role.UNIT_WORKER, unit, null);
        office = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        leader = tenants.member(township, Role.LEADER, null, null);
        administrator = tenants.member(township, Role.CAMPAIGN_ADMIN, null, null);
        document = UUID.randomUUID();
        tenants.logIn(village);
        review = reviews.submit(new ReviewSubmission("test_plan", document, "东溪村方案", null, township, unit, township));
        tenants.logOut();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void nothingIsSaidWhileThereIsTime() {
        sweep();
        assertThat(told(office)).isEmpty();
        assertThat(line(office).reminders()).isEmpty();
    }

    @Test
    void reviewersAreToldOnceBeforeTheLastDay() {
        dueOn(calendar().plusWorkingDays(today(), 1));
        sweep();
        sweep();
        assertThat(told(office)).containsExactly("workflow.message.due");
        assertThat(told(leader)).isEmpty();
        assertThat(told(village)).isEmpty();
        assertThat(line(office).reminders())
                .extracting(TaskReminder::kind, TaskReminder::byName)
                .containsExactly(tuple(TaskReminder.Kind.DUE, "系统"));
        assertThat(line(office).reminders().get(0).names())
                .contains(office.displayName())
                .contains(administrator.displayName());
        tenants.logIn(office);
        assertThat(reviews.about("test_plan", document).get(0).steps())
                .extracting(ReviewStep::kind)
                .containsExactly(ReviewStep.Kind.SUBMITTED, ReviewStep.Kind.REMINDED);
    }

    @Test
    void onlyWhoHasTakenItIsTold() {
        tenants.logIn(administrator);
        reviews.takeUp(review);
        tenants.logOut();
        dueOn(today());
        sweep();
        assertThat(told(administrator)).containsExactly("workflow.message.due");
        assertThat(told(office)).isEmpty();
    }

    @Test
    void lateReviewIsMarkedThenComesBeforeTheLeaderAndCanBeGivenToSomebodyElse() {
        tenants.logIn(office);
        reviews.takeUp(review);
        tenants.logOut();
        dueOn(today().minusDays(1));
        // the last working day before today, so that fewer than two working days have passed
        sweep();
        assertThat(overdue()).isTrue();
        dueOn(today().minusDays(14));
        sweep();
        sweep();
        assertThat(told(leader)).containsExactly("workflow.message.escalated");
        assertThat(line(leader).isEscalated()).isTrue();
        tenants.logIn(leader);
        assertThat(messages.page(true, PageRequest.page(0, 5)).rows())
                .extracting(Message::link)
                .containsExactly("todo?tab=review&overdue=1");
        tenants.logOut();
        tenants.logIn(administrator);
        reviews.delegate(review, administrator.id(), "原审核人未按期办理");
        reviews.approve(review, "");
        assertThat(reviews.about("test_plan", document).get(0).steps())
                .extracting(ReviewStep::kind)
                .contains(ReviewStep.Kind.ESCALATED, ReviewStep.Kind.HANDED_OVER, ReviewStep.Kind.APPROVED);
    }

    @Test
    void decisionIsToldToWhoHandedIn() {
        tenants.logIn(office);
        reviews.sendBack(review, "请补充时间安排");
        assertThat(told(village)).containsExactly("workflow.message.review-returned");
    }

    @Test
    void tableKnowsEveryStep() {
        DmnEscalationTable table = RuleRecorder.watched(new DmnEscalationTable());
        assertThat(List.of(
                        table.to("task", "standard", 1),
                        table.to("task", "standard", 2),
                        table.to("task", "standard", 5)))
                .containsExactly("member", "office", "leader");
        assertThat(List.of(table.to("report", "fast", 0), table.to("report", "fast", 1), table.to("report", "fast", 3)))
                .containsExactly("member", "office", "leader");
        assertThat(List.of(table.to("task", "slow", 4), table.to("task", "slow", 5), table.to("task", "slow", 10)))
                .containsExactly("member", "office", "leader");
        assertThat(List.of(table.to("review", "standard", 1), table.to("review", "standard", 2)))
                .containsExactly("member", "leader");
        assertThat(List.of(table.to("review", "fast", 1), table.to("review", "slow", 4), table.to("review", "slow", 5)))
                .containsExactly("leader", "member", "leader");
    }

    private void sweep() {
        tenants.asSystem(township, () -> {
            sweep.sweep(township);
            return township;
        });
    }

    private void dueOn(LocalDate day) {
        tenants.asSystem(
                township, () -> jdbc.sql("update work_item set due_on = ? where subject_id = ? and state = 'open'")
                        .params(day, review)
                        .update());
    }

    private boolean overdue() {
        return tenants.asSystem(
                township, () -> jdbc.sql("select overdue from work_item where subject_id = ? and state = 'open'")
                        .param(review)
                        .query(Boolean.class)
                        .single());
    }

    private List<String> told(Member member) {
        tenants.logIn(member);
        List<String> templates = messages.page(false, PageRequest.page(0, 10)).rows().stream()
                .map(Message::template)
                .toList();
        tenants.logOut();
        return templates;
    }

    private InboxItem line(Member member) {
        tenants.logIn(member);
        InboxItem line =
                inbox.page(InboxFilter.NONE, PageRequest.page(0, 5)).rows().get(0);
        tenants.logOut();
        return line;
    }

    private HolidayCalendar calendar() {
        return holidays.calendar();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
