package org.anbiao.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.workflow.ReviewService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The continual-improvement list: responsibility, measure and deadline for each entry, closed one by one, beyond its report. */
@DatabaseTest
@Import({LaunchedCampaign.class, LookBackFixture.class})
class LookBackEntriesTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    LookBackFixture fixture;

    @Autowired
    LookBackService service;

    @Autowired
    LookBackDirectory directory;

    @Autowired
    LookBackEntries entries;

    @Autowired
    ReviewService reviews;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private Member worker;
    private LookBack lookBack;

    @BeforeEach
    void open() {
        given = campaigns.launched(0);
        worker = campaigns.logInWorker(given, given.east());
        lookBack = service.open(given.campaign());
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void anEntryNeedsMeasureResponsibilityAndADeadlineAhead() {
        LocalDate today = fixture.today();
        assertRefused(
                () -> entries.add(lookBack.id(), new ImprovementEntry.Input("问题", " ", "责任人", today)),
                "lookback.entry.incomplete");
        assertRefused(
                () -> entries.add(lookBack.id(), new ImprovementEntry.Input("问题", "措施", "", today)),
                "lookback.entry.incomplete");
        assertRefused(
                () -> entries.add(lookBack.id(), new ImprovementEntry.Input("问题", "措施", "责任人", null)),
                "lookback.entry.incomplete");
        assertRefused(
                () -> entries.add(lookBack.id(), new ImprovementEntry.Input("问题", "措施", "责任人", today.minusDays(1))),
                "lookback.entry.due-in-past");
        assertThat(directory.entries(lookBack.id())).isEmpty();
        entries.add(lookBack.id(), new ImprovementEntry.Input(" 问题 ", "措施", "责任人", today));
        assertThat(only().problem()).isEqualTo("问题");
    }

    @Test
    void whileTheListIsOpenEntriesAreChangedAndRemoved() {
        UUID id = entries.add(lookBack.id(), fixture.entry("旧问题"));
        entries.change(id, 0, fixture.entry("新问题"));
        assertThat(only().problem()).isEqualTo("新问题");
        assertRefused(() -> entries.change(id, 0, fixture.entry("旧版本")), "lookback.changed");
        assertRefused(() -> entries.remove(id, 0), "lookback.changed");
        entries.remove(id, 1);
        assertThat(directory.entries(lookBack.id())).isEmpty();
    }

    @Test
    void entriesAreClosedOneByOneWithDayAndNote() {
        UUID first = entries.add(lookBack.id(), fixture.entry("甲"));
        entries.add(lookBack.id(), fixture.entry("乙"));
        assertRefused(() -> entries.close(first, 0, fixture.today(), " "), "lookback.entry.note-missing");
        assertRefused(() -> entries.close(first, 0, fixture.today().plusDays(1), "已完成"), "lookback.entry.in-future");
        entries.close(first, 0, fixture.today(), "已逐家建立");
        assertThat(directory.entries(lookBack.id()))
                .extracting(ImprovementEntry::problem, ImprovementEntry::isOpen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("乙", true),
                        org.assertj.core.groups.Tuple.tuple("甲", false));
        assertRefused(() -> entries.close(first, 1, fixture.today(), "再次"), "lookback.changed");
    }

    @Test
    void theListOutlivesTheReport() {
        UUID listed = approved();
        assertRefused(() -> entries.change(listed, 0, fixture.entry("改写")), "lookback.entries.closed");
        assertRefused(() -> entries.remove(listed, 0), "lookback.entries.closed");
        entries.add(lookBack.id(), fixture.entry("报告后发现"));
        assertThat(directory.entries(lookBack.id()))
                .filteredOn(ImprovementEntry::afterReport)
                .extracting(ImprovementEntry::problem)
                .containsExactly("报告后发现");
        entries.close(listed, 0, fixture.today(), "已整改");
        assertThat(directory.entries(lookBack.id()))
                .filteredOn(entry -> !entry.isOpen())
                .hasSize(1);
    }

    @Test
    void underReviewEntriesCanBeClosedButNotWritten() {
        fixture.handedIn(given.campaign());
        UUID id = directory.entries(lookBack.id()).get(0).id();
        assertRefused(() -> entries.add(lookBack.id(), fixture.entry("新问题")), "lookback.entries.closed");
        entries.close(id, 0, fixture.today(), "已整改");
        assertThat(only().isOpen()).isFalse();
    }

    @Test
    void overdueEntriesAreMarkedAndCountedForTheTownship() {
        UUID id = entries.add(lookBack.id(), fixture.entry("甲"));
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("update look_back_entry set due_on = ? where id = ?")
                        .params(fixture.today().minusDays(1), id)
                        .update());
        assertThat(only().isOverdue(fixture.today())).isTrue();
        // a deadline that has passed may stay while the words are mended
        ImprovementEntry overdue = only();
        entries.change(
                id, 0, new ImprovementEntry.Input("甲（补充）", overdue.measure(), overdue.responsible(), overdue.dueOn()));
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        assertThat(directory.lines(given.campaign()))
                .filteredOn(line -> "东溪村".equals(line.unit()))
                .singleElement()
                .satisfies(line -> assertThat(line.overdueEntries()).isOne());
        campaigns.tenants.logIn(worker);
        entries.close(id, 1, fixture.today(), "已整改");
        assertThat(only().isOverdue(fixture.today())).isFalse();
    }

    @Test
    void openEntriesOfOneCampaignStandInTheNextOnesLookBackToo() {
        UUID id = entries.add(lookBack.id(), fixture.entry("往期问题"));
        assertThat(directory.openElsewhere(given.campaign())).isEmpty();
        assertThat(directory.openElsewhere(UUID.randomUUID()))
                .extracting(ImprovementEntry::problem)
                .containsExactly("往期问题");
        campaigns.logInWorker(given, given.west());
        assertThat(directory.openElsewhere(UUID.randomUUID())).isEmpty();
        campaigns.tenants.logIn(worker);
        entries.close(id, 0, fixture.today(), "已整改");
        assertThat(directory.openElsewhere(UUID.randomUUID())).isEmpty();
    }

    private UUID approved() {
        fixture.handedIn(given.campaign());
        UUID listed = directory.entries(lookBack.id()).get(0).id();
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.approve(reviews.about("look_back", lookBack.id()).get(0).id(), "");
        campaigns.tenants.logIn(worker);
        return listed;
    }

    private ImprovementEntry only() {
        assertThat(directory.entries(lookBack.id())).hasSize(1);
        return directory.entries(lookBack.id()).get(0);
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
