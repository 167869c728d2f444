package org.anbiao.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileKind;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardFixture;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.summary.UnitSummary.Standing;
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

/** A unit sums up its year with what the portal counted; the summary is reviewed, and good ones are shown to the others. */
@DatabaseTest
@Import({LaunchedCampaign.class, HazardFixture.class, SummaryFixture.class})
class UnitSummaryServiceTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 10);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 8);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    HazardFixture hazardFixture;

    @Autowired
    SummaryFixture fixture;

    @Autowired
    HazardService hazards;

    @Autowired
    OfficialHazards official;

    @Autowired
    UnitSummaryService service;

    @Autowired
    SummaryDirectory directory;

    @Autowired
    SummaryExamples examples;

    @Autowired
    ReviewService reviews;

    @Autowired
    DocumentParts parts;

    @Autowired
    TaskCompletion tasks;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private Member worker;

    @BeforeEach
    void launch() {
        given = campaigns.launched(1);
        worker = campaigns.logInWorker(given, given.east());
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void itHoldsTheVillagesYearCountedByHand() {
        UUID second = enterprise("虚构企业0001");
        closed(given.first(), find(given.first(), FEBRUARY));
        find(second, MAY);
        find(given.first(), LocalDate.of(2026, 1, 5));
        find(given.second(), MAY);
        campaigns.tenants.logIn(manager(given.first()));
        hazards.find(HazardFixture.major(given.first(), MAY));
        campaigns.tenants.logIn(worker);
        official.record(HazardFixture.official(second, MAY, MAY.plusDays(10)));

        UnitSummary summary = service.open(given.campaign());
        assertThat(service.open(given.campaign()).id()).isEqualTo(summary.id());
        assertThat(summary.asOf()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(summary.figures().sectors()).containsExactly(new SectorResult("", 2, 0, 0, 0, 0, 4, 1, 1));
        assertThat(summary.figures().common())
                .as("electricity at both firms; dust and what has no kind at one")
                .containsExactly(new CommonProblem(CommonProblem.Kind.HAZARD, "electricity", 2, 2, 1));
        assertThat(summary.figures().outstanding())
                .extracting(OutstandingProblem::enterprise, OutstandingProblem::major, OutstandingProblem::closedOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("虚构一号茶厂", true, null),
                        org.assertj.core.groups.Tuple.tuple("虚构企业0001", false, null));
        OpenMatters open = summary.figures().open();
        assertThat(open.hazards()).isEqualTo(3);
        assertThat(open.overdueHazards()).isOne();
        assertThat(open.enterpriseSteps()).isPositive();
        assertThat(summary.text(SummarySection.OVERVIEW))
                .contains("2025年")
                .contains("共2家")
                .contains("排查隐患4条，已整改销号1条");
        assertThat(summary.text(SummarySection.MEASURES)).isEqualTo("用电安全方面隐患（2家、2条）：");
    }

    @Test
    void sectorsStandApartAndWhatManyDidNotMeetIsCommon() {
        UUID second = enterprise("虚构企业0001");
        campaigns.tenants.asSystem(given.township(), () -> {
            UUID sector = jdbc.sql("insert into sector (name) values ('虚构茶业') returning id")
                    .query(UUID.class)
                    .single();
            jdbc.sql("update enterprise set sector_id = ? where id = ?")
                    .params(sector, given.first())
                    .update();
            return jdbc.sql(
                            "insert into self_evaluation (enterprise_id, standard_type, completed_on) values (?, 'local', '2025-03-01')")
                    .param(given.first())
                    .update();
        });
        UnitSummary summary = service.open(given.campaign());
        assertThat(summary.figures().sectors())
                .extracting(SectorResult::sector, SectorResult::enterprises, SectorResult::evaluated)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("虚构茶业", 1L, 1L),
                        org.assertj.core.groups.Tuple.tuple("", 1L, 0L));
        assertThat(summary.figures().total().enterprises()).isEqualTo(2);
        assertThat(second).isNotNull();
    }

    @Test
    void figuresAreCountedAnewAndWordsStay() {
        UnitSummary summary = fixture.written(given.campaign());
        find(given.first(), MAY);
        campaigns.tenants.logIn(worker);
        assertThat(own().figures().total().hazards()).isZero();
        service.refresh(summary.id());
        assertThat(own().figures().total().hazards()).isOne();
        assertThat(own().text(SummarySection.MEASURES)).isEqualTo("逐家更换配电箱。");
        service.handIn(summary.id());
        refused(() -> service.refresh(summary.id()), "summary.submitted");
    }

    @Test
    void itNeedsItsWordsAndTheApprovalFinishesTheTask() {
        UnitSummary begun = service.open(given.campaign());
        assertThatThrownBy(() -> service.handIn(begun.id())).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("summary.section.missing");
            assertThat(refusal.arguments()).containsExactly("逐项整改措施、融合推进情况、下一步打算");
        });
        UnitSummary summary = fixture.handedIn(given.campaign());
        assertThat(own().standing()).isEqualTo(Standing.SUBMITTED);
        assertThat(own().late()).as("the year ended long ago").isTrue();
        assertThat(FileKind.of(files.read(own().pdfFileId()).orElseThrow())).contains(FileKind.PDF);
        assertThat(FileKind.of(files.read(own().docxFileId()).orElseThrow())).contains(FileKind.DOCX);
        assertThat(done()).isZero();
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.approve(round(summary.id()), "同意");
        assertThat(done()).isOne();
        campaigns.tenants.logIn(worker);
        refused(() -> service.handIn(summary.id()), "summary.approved");
        assertThat(tasks.page("unit_summary", false)).contains("summary");
    }

    @Test
    void returnedSectionsOpenExactly() {
        UnitSummary summary = fixture.handedIn(given.campaign());
        assertThat(parts.of("unit_summary", summary.id()))
                .extracting(ReviewPart::label)
                .containsExactly(
                        "总体情况", "各行业领域成效", "共性问题", "突出问题", "逐项整改措施", "融合推进情况", "经验做法和长效机制", "转入下一年度的事项", "下一步打算");
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.sendBack(round(summary.id()), "", List.of(new PartComment("measures", "逐项整改措施", "请写明时限")));
        campaigns.tenants.logIn(worker);
        assertThat(directory.open(own())).containsExactly(SummarySection.MEASURES);
        refused(
                () -> service.save(summary.id(), own().version(), Map.of(SummarySection.NEXT_STEPS, "改写")),
                "summary.section.closed");
        refused(() -> service.refresh(summary.id()), "summary.section.closed");
        service.save(summary.id(), own().version(), Map.of(SummarySection.MEASURES, "年底前逐家更换配电箱。"));
        service.handIn(summary.id());
        assertThat(directory.rounds(summary.id())).hasSize(2);
    }

    @Test
    void whoSavesSecondIsToldAndLosesNothing() {
        UnitSummary summary = service.open(given.campaign());
        service.save(summary.id(), summary.version(), Map.of(SummarySection.MERGING, "甲写的"));
        refused(
                () -> service.save(summary.id(), summary.version(), Map.of(SummarySection.MERGING, "乙写的")),
                "summary.changed");
        assertThat(own().text(SummarySection.MERGING)).isEqualTo("甲写的");
    }

    @Test
    void aSisterReadsItOnlyAsAnExample() {
        UnitSummary summary = fixture.handedIn(given.campaign());
        Member west = campaigns.logInWorker(given, given.west());
        assertThat(directory.find(summary.id())).isEmpty();
        refused(() -> service.save(summary.id(), 1, Map.of(SummarySection.MERGING, "x")), "summary.unknown");
        refused(() -> service.handIn(summary.id()), "summary.unknown");
        assertThatThrownBy(() -> examples.show(summary.id())).isInstanceOf(AccessDeniedException.class);

        Member administrator = campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        refused(() -> examples.show(summary.id()), "summary.example.not-approved");
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.approve(round(summary.id()), "同意");
        campaigns.tenants.logIn(administrator);
        examples.show(summary.id());

        campaigns.tenants.logIn(west);
        assertThat(directory.find(summary.id()).orElseThrow().text(SummarySection.EXPERIENCE))
                .isEqualTo("邻近企业互查，当天互改。");
        assertThat(directory.rounds(summary.id()))
                .as("what reviewers wrote is not for the others")
                .isEmpty();
        assertThat(examples.of(given.campaign())).hasSize(1);
        refused(() -> service.withdraw(summary.id()), "summary.unknown");

        campaigns.tenants.logIn(administrator);
        examples.hide(summary.id());
        campaigns.tenants.logIn(west);
        assertThat(directory.find(summary.id())).isEmpty();
        assertThat(examples.of(given.campaign())).isEmpty();
    }

    @Test
    void theTownshipSeesWhereEachUnitStandsAnotherOneAndEnterprisesNothing() {
        UnitSummary summary = fixture.handedIn(given.campaign());
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        assertThat(directory.lines(given.campaign()))
                .extracting(SummaryLine::unit, SummaryLine::standing)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("东溪村", Standing.SUBMITTED),
                        org.assertj.core.groups.Tuple.tuple("西山村", Standing.NOT_BEGUN));
        assertThatThrownBy(() -> service.open(given.campaign())).isInstanceOf(AccessDeniedException.class);
        UUID elsewhere = campaigns.tenants.township(given.county());
        campaigns.tenants.logIn(elsewhere, Role.SAFETY_OFFICE);
        assertThat(directory.find(summary.id())).isEmpty();
        assertThat(directory.campaigns()).isEmpty();
        Member principal = campaigns.logInPrincipal(given, given.first());
        assertThat(campaigns.tenants.as(
                        campaigns.tenants.actor(principal), () -> jdbc.sql("select count(*) from unit_summary")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private Member manager(UUID enterprise) {
        return campaigns.tenants.member(given.township(), Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
    }

    private UUID find(UUID enterprise, LocalDate on) {
        campaigns.tenants.logIn(manager(enterprise));
        return hazards.find(HazardFixture.general(enterprise, on));
    }

    private void closed(UUID enterprise, UUID hazard) {
        HazardFixture.Place place = new HazardFixture.Place(
                given.county(),
                given.township(),
                given.east(),
                enterprise,
                campaigns.tenants.member(given.township(), Role.ENTERPRISE_PRINCIPAL, null, enterprise),
                manager(enterprise),
                worker,
                worker);
        hazardFixture.rectify(place, hazard, FEBRUARY.plusDays(5));
        hazardFixture.pass(place, hazard, FEBRUARY.plusDays(6));
    }

    private UUID enterprise(String name) {
        return campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("select id from enterprise where name = ?")
                .param(name)
                .query(UUID.class)
                .single());
    }

    private UnitSummary own() {
        return directory.own(given.campaign()).orElseThrow();
    }

    private UUID round(UUID summaryId) {
        return reviews.about("unit_summary", summaryId).get(0).id();
    }

    private long done() {
        return campaigns.count(
                given,
                "select count(*) from work_item where campaign_id = ? and task_key = 'unit_summary' and responsible_unit_id = ?"
                        + " and state = 'done'",
                given.campaign(),
                given.east());
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
