package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.deed;
import static org.anbiao.hazard.HazardFixture.general;
import static org.anbiao.hazard.HazardFixture.major;
import static org.anbiao.hazard.HazardFixture.official;
import static org.anbiao.hazard.HazardFixture.plan;
import static org.anbiao.hazard.HazardFixture.sixFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.identity.Member;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.Holidays;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.TenantSettings;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every step of a hazard has a last day in working days that the authority chose, and is late once it has passed. */
@DatabaseTest
@Import(HazardFixture.class)
class StepDeadlinesTest {

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
    DeviceProposals devices;

    @Autowired
    HazardSummaries summaries;

    @Autowired
    HazardBackground background;

    @Autowired
    TenantSettings settings;

    @Autowired
    Holidays holidays;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

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

    private LocalDate in(int workingDays) {
        return from(TODAY, workingDays);
    }

    private LocalDate from(LocalDate day, int workingDays) {
        return holidays.calendar().plusWorkingDays(day, workingDays);
    }

    /** The step has its own last day, or none, and the line of the inbox says what is owed. */
    private void owed(Member who, UUID id, String task, @Nullable LocalDate step, LocalDate inInbox) {
        tenants.logIn(who);
        assertThat(hazards.get(id).stepDueOn()).isEqualTo(step);
        InboxItem item = inbox.page(InboxFilter.NONE, PageRequest.page(0, 50)).rows().stream()
                .filter(line -> line.subjectId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(item.taskKey()).isEqualTo(task);
        assertThat(item.dueOn()).isEqualTo(inInbox);
    }

    @Test
    void planRecheckAndSignOffOfTheFirmsOwnHaveTheirDays() {
        UUID id = hazards.find(general(place.enterprise(), TODAY.minusDays(3)));
        owed(place.manager(), id, "dispatch_hazard", in(3), in(3));
        course.dispatch(id, 1, plan(TODAY.plusDays(7)));
        owed(place.manager(), id, "rectify_hazard", null, TODAY.plusDays(7));
        course.rectify(id, 2, deed(TODAY, "已加装箱门"));
        owed(place.principal(), id, "recheck_hazard", in(5), in(5));
        course.sendBack(id, 3, deed(TODAY, "锁未装"), TODAY.plusDays(14));
        owed(place.manager(), id, "rectify_hazard", null, TODAY.plusDays(14));
        course.rectify(id, 4, deed(TODAY, "已装锁"));
        fixture.pass(place, id, TODAY);
        assertThat(hazards.get(id).stepDueOn()).isNull();
        assertThat(hazards.get(id).owedOn()).isNull();
    }

    @Test
    void aMajorOneIsReportedAndSignedOffInItsDays() {
        UUID id = hazards.find(major(place.enterprise(), TODAY));
        course.dispatch(id, 1, sixFields(TODAY.plusDays(30)));
        owed(place.manager(), id, "report_hazard", in(1), in(1));
        course.report(id, 2, deed(TODAY, "书面报告镇安办"));
        owed(place.manager(), id, "rectify_hazard", null, TODAY.plusDays(30));
        course.rectify(id, 3, deed(TODAY, "泄爆片已安装"));
        tenants.logIn(place.principal());
        course.pass(id, 4, deed(TODAY, "复查合格"));
        owed(place.principal(), id, "sign_off_hazard", in(3), in(3));
        course.signOff(id, 5, deed(TODAY, "达到验收标准"));
        assertThat(hazards.get(id).stepDueOn()).isNull();
    }

    @Test
    void aProposalIsConfirmedInItsDaysAndOneOfThePublicUntilTheDayItWasGiven() {
        UUID seen =
                devices.propose(place.enterprise(), "摄像头", HazardCategory.FIRE, "通道堵塞", "", TODAY.minusDays(1), null);
        assertThat(hazards.get(seen).stepDueOn()).isEqualTo(in(3));
        hazards.confirm(seen, HazardLevel.GENERAL, HazardCategory.FIRE, "");
        owed(place.manager(), seen, "dispatch_hazard", in(3), in(3));

        tenants.logIn(place.office());
        UUID told = official.fromFinding("public", official(place.enterprise(), TODAY, TODAY.plusDays(9)));
        owed(place.office(), told, "confirm_hazard", TODAY.plusDays(9), TODAY.plusDays(9));
        official.order(told, TODAY, TODAY.plusDays(12));
        owed(place.manager(), told, "dispatch_hazard", null, TODAY.plusDays(12));
    }

    @Test
    void theOrderingSideHasItsDaysForTheRecheckAndTheOrderedDeadlineIsThePlans() {
        tenants.logIn(place.villageWorker());
        UUID id = official.record(official(place.enterprise(), TODAY.minusDays(2), TODAY.plusDays(20)));
        owed(place.manager(), id, "dispatch_hazard", null, TODAY.plusDays(20));
        fixture.rectify(place, id, TODAY);
        owed(place.villageWorker(), id, "recheck_hazard", in(5), in(5));
    }

    private void choose(SettingDefinition setting, String days, LocalDate from) {
        tenants.asSystem(place.township(), () -> {
            settings.choose(setting, days, from, false, "测试");
            return days;
        });
    }

    @Test
    void anotherNumberOfDaysHoldsFromItsDateOn() {
        choose(HazardSettings.PLAN_DAYS, "1", TODAY.plusDays(1));
        UUID before = hazards.find(general(place.enterprise(), TODAY));
        assertThat(hazards.get(before).stepDueOn()).isEqualTo(in(3));
        choose(HazardSettings.PLAN_DAYS, "5", TODAY);
        UUID after = hazards.find(general(place.enterprise(), TODAY));
        assertThat(hazards.get(after).stepDueOn()).isEqualTo(in(5));
        assertThat(hazards.get(before).stepDueOn())
                .as("came to its step before")
                .isEqualTo(in(3));
        choose(HazardSettings.RECHECK_DAYS, "10", TODAY);
        fixture.rectify(place, after, TODAY);
        assertThat(hazards.get(after).stepDueOn()).isEqualTo(in(10));
    }

    private void passed(UUID id) {
        tenants.asSystem(place.township(), () -> jdbc.sql("update hazard set step_due_on = ? where id = ?")
                .params(TODAY.minusDays(1), id)
                .update());
    }

    private List<UUID> late() {
        HazardFilter late = new HazardFilter(null, null, null, true, false, null, null, null);
        return hazards.list(late, PageRequest.page(0, 50)).rows().stream()
                .peek(item -> assertThat(item.stepOverdue()).isTrue())
                .peek(item -> assertThat(item.overdue())
                        .as("its rectification is not late")
                        .isFalse())
                .map(HazardListItem::id)
                .toList();
    }

    @Test
    void everyStepIsLateAfterItsDayAndTheRectificationsFiguresStay() {
        UUID proposed = devices.propose(place.enterprise(), "摄像头", HazardCategory.FIRE, "通道堵塞", "", TODAY, null);
        UUID found = hazards.find(general(place.enterprise(), TODAY));
        UUID planned = hazards.find(major(place.enterprise(), TODAY));
        course.dispatch(planned, 1, sixFields(TODAY.plusDays(30)));
        UUID rectified = hazards.find(general(place.enterprise(), TODAY));
        fixture.rectify(place, rectified, TODAY);
        UUID rechecked = hazards.find(major(place.enterprise(), TODAY));
        course.dispatch(rechecked, 1, sixFields(TODAY.plusDays(30)));
        course.report(rechecked, 2, deed(TODAY, "书面报告镇安办"));
        course.rectify(rechecked, 3, deed(TODAY, "泄爆片已安装"));
        tenants.logIn(place.principal());
        course.pass(rechecked, 4, deed(TODAY, "复查合格"));

        tenants.logIn(place.office());
        assertThat(late()).isEmpty();
        List<UUID> all = List.of(proposed, found, planned, rectified, rechecked);
        all.forEach(this::passed);
        assertThat(late()).containsExactlyInAnyOrderElementsOf(all);
        all.forEach(id -> assertThat(hazards.get(id).isStepOverdue(TODAY)).isTrue());
        assertThat(hazards.get(found).isOverdue(TODAY)).isFalse();
        assertThat(summaries
                        .balance(place.enterprise(), TODAY.minusDays(9), TODAY)
                        .overdue())
                .isZero();
    }

    @Test
    void whatRanBeforeGetsItsDayFromTheDayItCameToItsStep() {
        UUID found = hazards.find(general(place.enterprise(), TODAY));
        UUID rectified = hazards.find(general(place.enterprise(), TODAY));
        fixture.rectify(place, rectified, TODAY);
        tenants.asSystem(place.township(), () -> {
            jdbc.sql("update hazard set step_due_on = null where enterprise_id = ?")
                    .param(place.enterprise())
                    .update();
            jdbc.sql("update work_item set due_on = null where enterprise_id = ?")
                    .param(place.enterprise())
                    .update();
            return jdbc.sql("update hazard_step set at = at - interval '20 days' where enterprise_id = ?")
                    .param(place.enterprise())
                    .update();
        });
        look();
        owed(place.principal(), found, "dispatch_hazard", from(TODAY.minusDays(20), 3), from(TODAY.minusDays(20), 3));
        owed(
                place.principal(),
                rectified,
                "recheck_hazard",
                from(TODAY.minusDays(20), 5),
                from(TODAY.minusDays(20), 5));
        passed(found);
        look();
        assertThat(hazards.get(found).stepDueOn()).as("it has one").isEqualTo(TODAY.minusDays(1));
    }

    private void look() {
        tenants.asSystem(place.township(), () -> {
            background.at(place.township());
            return place.township();
        });
    }
}
