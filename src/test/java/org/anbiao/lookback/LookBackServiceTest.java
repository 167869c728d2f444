package org.anbiao.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileKind;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.NoticeService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.workflow.DocumentParts;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.ReviewPart;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.TaskCompletion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A unit looks back on its own area, with what the portal knows; the report is reviewed, and returned parts open exactly. */
@DatabaseTest
@Import({LaunchedCampaign.class, LookBackFixture.class})
class LookBackServiceTest {

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
    DocumentParts parts;

    @Autowired
    TaskCompletion tasks;

    @Autowired
    NoticeService notices;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private Member worker;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
        worker = campaigns.logInWorker(given, given.east());
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void itOpensOnceAndHoldsWhatThePortalKnowsOfTheOwnVillage() {
        campaigns.tenants.asSystem(
                given.township(),
                () -> jdbc.sql("""
                        insert into self_evaluation (enterprise_id, standard_type, completed_on)
                        values (?, 'local', '2022-10-01'), (?, 'local', '2025-03-01')
                        """).params(given.first(), given.second()).update());
        LookBack lookBack = service.open(given.campaign());
        assertThat(service.open(given.campaign()).id()).isEqualTo(lookBack.id());
        assertThat(lookBack.sinceOn()).isEqualTo(LocalDate.of(2021, 8, 1));
        assertThat(lookBack.asOf()).isEqualTo(fixture.today());
        assertThat(lookBack.figures().get(0).year()).isEqualTo(2021);
        assertThat(lookBack.figures().get(0).isEmpty()).isTrue();
        assertThat(year(lookBack, 2022).evaluated()).isOne();
        // the first enterprise lies in the eastern village, the second, which has evaluated itself, in the western one
        assertThat(year(lookBack, 2025)).satisfies(figures -> {
            assertThat(figures.base()).isOne();
            assertThat(figures.evaluated()).isZero();
            assertThat(figures.missing()).isOne();
            assertThat(figures.notices()).isZero();
            // every task of the village is past its day
            assertThat(figures.lateTasks()).isPositive();
        });
        // of 2022 the portal knows an evaluation, but no base list it could be missing from
        assertThat(figures(year(lookBack, 2021))).containsOnly("—");
        assertThat(figures(year(lookBack, 2022))).containsExactly("—", "0", "0", "1", "—", "0", "0", "0", "0");
        assertThat(figures(year(lookBack, 2025)).get(0)).isEqualTo("1");
    }

    private static List<String> figures(YearFigures year) {
        return YearFigures.COLUMNS.stream().map(column -> column.text(year)).toList();
    }

    @Test
    void theFiguresStayAsTheyWereUntilTheyAreRefreshedWhileItIsADraft() {
        LookBack lookBack = fixture.written(given.campaign());
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "insert into self_evaluation (enterprise_id, standard_type, completed_on) values (?, 'local', '2025-03-01')")
                .param(given.first())
                .update());
        assertThat(year(own(), 2025).evaluated()).isZero();
        service.refresh(lookBack.id());
        assertThat(year(own(), 2025).evaluated()).isOne();
        service.handIn(lookBack.id());
        assertRefused(() -> service.refresh(lookBack.id()), "lookback.submitted");
    }

    @Test
    void theReportNeedsItsSectionsAndAListBeforeItIsHandedIn() {
        LookBack lookBack = service.open(given.campaign());
        assertThatThrownBy(() -> service.handIn(lookBack.id()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("lookback.section.missing");
                    assertThat(refusal.arguments()).containsExactly("工作开展情况、不足、问题、薄弱环节");
                });
        service.save(
                lookBack.id(),
                0,
                Map.of(Section.WORK, "甲", Section.GAPS, "乙", Section.PROBLEMS, "丙", Section.WEAK_LINKS, "丁"));
        assertRefused(() -> service.handIn(lookBack.id()), "lookback.entries.none");
        entries.add(lookBack.id(), fixture.entry("虚构问题"));
        service.handIn(lookBack.id());
        assertThat(own().isSubmitted()).isTrue();
    }

    @Test
    void handingInFinishesTheLookBackAndTheApprovalTheReport() {
        LookBack lookBack = fixture.handedIn(given.campaign());
        assertThat(done("look_back")).isOne();
        assertThat(done("evaluation_report")).isZero();
        LookBack handedIn = own();
        assertThat(FileKind.of(files.read(handedIn.pdfFileId()).orElseThrow())).contains(FileKind.PDF);
        assertThat(FileKind.of(files.read(handedIn.docxFileId()).orElseThrow())).contains(FileKind.DOCX);
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.approve(round(lookBack.id()), "同意");
        assertThat(done("evaluation_report")).isOne();
        campaigns.tenants.logIn(worker);
        assertThat(own().isApproved()).isTrue();
        assertRefused(() -> service.handIn(lookBack.id()), "lookback.approved");
    }

    @Test
    void theReportsOwnDeadlineBeatsThePhases() {
        assertThat(campaign().dueOn()).isEqualTo(LocalDate.of(2025, 3, 31));
        due(LocalDate.of(2025, 3, 28));
        assertThat(campaign().dueOn()).isEqualTo(LocalDate.of(2025, 3, 28));
        fixture.handedIn(given.campaign());
        assertThat(own().late()).isTrue();
        assertThat(own().dueOn()).isEqualTo(LocalDate.of(2025, 3, 28));
        // the phase ended long ago; a report with a day of its own that still lies ahead is in time
        due(fixture.today());
        campaigns.logInWorker(given, given.west());
        fixture.handedIn(given.campaign());
        assertThat(own().late()).isFalse();
    }

    @Test
    void returnedSectionsOpenExactlyAndTheFirstDayCounts() {
        LookBack lookBack = fixture.handedIn(given.campaign());
        assertThat(directory.open(own())).isEmpty();
        assertThat(parts.of("look_back", lookBack.id()))
                .extracting(ReviewPart::label)
                .containsExactly("工作开展情况", "主要数据", "不足", "问题", "薄弱环节", "持续改进清单", "下一步打算");
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.sendBack(round(lookBack.id()), "", List.of(new PartComment("problems", "问题", "请写明企业数量")));
        campaigns.tenants.logIn(worker);
        assertThat(directory.open(own())).containsExactly(Section.PROBLEMS);
        assertRefused(
                () -> service.save(lookBack.id(), own().version(), Map.of(Section.GAPS, "改写")),
                "lookback.section.closed");
        assertRefused(() -> service.refresh(lookBack.id()), "lookback.section.closed");
        assertRefused(() -> entries.add(lookBack.id(), fixture.entry("新问题")), "lookback.entries.closed");
        service.save(
                lookBack.id(),
                own().version(),
                Map.of(Section.GAPS, own().text(Section.GAPS), Section.PROBLEMS, "3家企业自评不细。"));
        service.handIn(lookBack.id());
        assertThat(directory.rounds(lookBack.id())).hasSize(2);
        assertThat(own().text(Section.PROBLEMS)).isEqualTo("3家企业自评不细。");
    }

    @Test
    void whatIsReturnedAsAWholeOpensWhollyAndATakenBackReportToo() {
        LookBack lookBack = fixture.handedIn(given.campaign());
        service.withdraw(lookBack.id());
        assertThat(directory.open(own())).containsExactly(Section.values());
        service.handIn(lookBack.id());
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.sendBack(round(lookBack.id()), "请重写");
        campaigns.tenants.logIn(worker);
        assertThat(directory.open(own())).containsExactly(Section.values());
    }

    @Test
    void whoSavesSecondIsToldAndLosesNothing() {
        LookBack lookBack = service.open(given.campaign());
        service.save(lookBack.id(), lookBack.version(), Map.of(Section.WORK, "甲写的"));
        assertRefused(
                () -> service.save(lookBack.id(), lookBack.version(), Map.of(Section.WORK, "乙写的")), "lookback.changed");
        assertThat(own().text(Section.WORK)).isEqualTo("甲写的");
    }

    @Test
    void aUnitNeitherReadsNorWritesASisters() {
        LookBack lookBack = fixture.written(given.campaign());
        campaigns.logInWorker(given, given.west());
        assertThat(directory.find(lookBack.id())).isEmpty();
        assertThat(directory.entries(lookBack.id())).isEmpty();
        assertThat(directory.lines(given.campaign())).isEmpty();
        assertRefused(() -> service.save(lookBack.id(), 1, Map.of(Section.WORK, "x")), "lookback.unknown");
        assertRefused(() -> entries.add(lookBack.id(), fixture.entry("x")), "lookback.unknown");
        assertRefused(() -> service.handIn(lookBack.id()), "lookback.unknown");
    }

    @Test
    void theTownshipSeesWhereEachUnitStandsAndAnotherOneNothing() {
        LookBack lookBack = fixture.handedIn(given.campaign());
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        assertThat(directory.lines(given.campaign()))
                .anySatisfy(line -> {
                    assertThat(line.unit()).isEqualTo("东溪村");
                    assertThat(line.standing()).isEqualTo(LookBackLine.Standing.SUBMITTED);
                    assertThat(line.late()).isTrue();
                    assertThat(line.openEntries()).isOne();
                })
                .anySatisfy(line -> {
                    assertThat(line.unit()).isEqualTo("西山村");
                    assertThat(line.standing()).isEqualTo(LookBackLine.Standing.NOT_BEGUN);
                });
        assertThat(directory.find(lookBack.id())).isPresent();
        assertThatThrownBy(() -> service.open(given.campaign())).isInstanceOf(AccessDeniedException.class);
        campaigns.tenants.logIn(given.county(), Role.CITY_READER);
        assertThat(directory.find(lookBack.id())).isPresent();
        UUID elsewhere = campaigns.tenants.township(given.county());
        campaigns.tenants.logIn(elsewhere, Role.SAFETY_OFFICE);
        assertThat(directory.find(lookBack.id())).isEmpty();
        assertThat(directory.campaigns()).isEmpty();
        assertThat(directory.lines(given.campaign())).isEmpty();
    }

    @Test
    void anEnterprisesPeopleSeeNothingOfIt() {
        LookBack lookBack = fixture.handedIn(given.campaign());
        Member principal = campaigns.logInPrincipal(given, given.first());
        assertThat(campaigns.tenants.as(campaigns.tenants.actor(principal), () -> jdbc.sql(
                                "select (select count(*) from look_back) + (select count(*) from look_back_entry)")
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(directory.find(lookBack.id())).isEmpty();
    }

    @Test
    void aReviewerReachesTheGivenReportItsListAndItsDocumentsAlone() {
        LookBack east = fixture.handedIn(given.campaign());
        LookBack handedIn = own();
        campaigns.logInWorker(given, given.west());
        LookBack west = fixture.handedIn(given.campaign());
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        Member reviewer = campaigns.tenants.member(given.township(), Role.REVIEWER, null, null);
        reviews.delegate(round(east.id()), reviewer.id(), "请代为审核");
        campaigns.tenants.logIn(reviewer);
        assertThat(directory.underReview(east.id())).isPresent();
        assertThat(directory.entries(east.id())).hasSize(1);
        assertThat(files.read(handedIn.pdfFileId())).isPresent();
        assertThat(directory.underReview(west.id())).isEmpty();
        assertThat(directory.entries(west.id())).isEmpty();
    }

    @Test
    void bothTasksAreFinishedOnThePageOnly() {
        assertThat(tasks.page("look_back", false)).contains("lookback");
        assertThat(tasks.page("evaluation_report", false)).contains("lookback");
        assertThat(tasks.page("look_back", true)).isEmpty();
    }

    private YearFigures year(LookBack lookBack, int year) {
        return lookBack.figures().stream()
                .filter(figures -> figures.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private LookBack own() {
        return directory.own(given.campaign()).orElseThrow();
    }

    private LookBackCampaign campaign() {
        return directory.campaigns().stream()
                .filter(campaign -> campaign.id().equals(given.campaign()))
                .findFirst()
                .orElseThrow();
    }

    private UUID round(UUID lookBackId) {
        return reviews.about("look_back", lookBackId).get(0).id();
    }

    private long done(String taskKey) {
        return campaigns.count(
                given,
                "select count(*) from work_item where campaign_id = ? and task_key = ? and responsible_unit_id = ? and state = 'done'",
                given.campaign(),
                taskKey,
                given.east());
    }

    private void due(LocalDate day) {
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "update campaign_task set due_on = ? where campaign_id = ? and key = 'evaluation_report'")
                .params(day, given.campaign())
                .update());
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
