package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets are counted live; what is open when a campaign closes can be taken over by the next one. */
@DatabaseTest
@Import(CampaignFixture.class)
class CampaignTargetsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignEnd end;

    @Autowired
    CampaignTargets targets;

    @Autowired
    CampaignBoard board;

    @Autowired
    CampaignLeftovers leftovers;

    @Autowired
    CampaignCarried carried;

    @Autowired
    TargetSheet sheet;

    @Autowired
    org.anbiao.workflow.Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    Township township;

    @BeforeEach
    void makeTownship() {
        township = fixture.township();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void percentagePerUnitIsTakenOfItsOwnBaseAndRoundedUp() {
        fixture.enterprises(township, 13);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        save(campaign, target("created_enterprises", 20, true, true, null));
        // 西山村 has seven enterprises, six of which completed creation; 东溪村 has six, one did
        evaluate(township.west(), 6, "2023-05-01");
        evaluate(township.east(), 1, "2025-03-01");

        List<TargetProgress> progress = targets.progress(campaign);

        assertThat(progress)
                .filteredOn(each -> each.scopeName().equals("西山村"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.base()).isEqualTo(6);
                    assertThat(each.needed()).isEqualTo(2);
                    assertThat(each.actual())
                            .as("new ones of the campaign's year")
                            .isZero();
                    assertThat(each.reached()).isFalse();
                });
        assertThat(progress)
                .filteredOn(each -> each.scopeName().equals("东溪村"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.base()).isEqualTo(1);
                    assertThat(each.needed()).isEqualTo(1);
                    assertThat(each.actual()).isEqualTo(1);
                    assertThat(each.reached()).isTrue();
                });
        assertThat(progress)
                .filteredOn(each -> each.scopeName().equals("经济发展办"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.base()).as("counted by supervisor").isEqualTo(7));
    }

    @Test
    void newCountsTheCampaignsYearAndCumulativeTheWholeAction() {
        fixture.enterprises(township, 6);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        save(
                campaign,
                target("created_enterprises", 3, false, false, null),
                target("created_enterprises", 3, false, false, LocalDate.of(2021, 8, 1)));
        evaluate(township.west(), 2, "2023-05-01");
        evaluate(township.east(), 1, "2025-03-01");
        evaluate(township.east(), 3, "2026-02-01");

        assertThat(targets.progress(campaign))
                .extracting(TargetProgress::actual)
                .containsExactly(1L, 3L);
        assertThat(targets.progress(campaign))
                .extracting(TargetProgress::reached)
                .containsExactly(false, true);
        assertThat(targets.evidence(campaign, 1, null, PageRequest.page(0, 10)).total())
                .isEqualTo(3);
        assertThat(targets.evidence(campaign, 0, null, PageRequest.page(0, 10)).rows())
                .singleElement()
                .satisfies(found -> assertThat(found.village()).isEqualTo("东溪村"));
        assertThatThrownBy(() -> targets.evidence(campaign, 9, null, PageRequest.page(0, 10)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void targetsOfTheFiveSchemesAreAllAnsweredAndZeroAsksNothing() {
        fixture.enterprises(township, 2);
        for (String scheme : List.of("000", "001", "002", "003")) {
            UUID campaign = fixture.draft(township.id(), scheme, 2026);
            assertThat(targets.progress(campaign)).isNotEmpty().allSatisfy(each -> {
                assertThat(each.asksNothing()).isEqualTo(each.target().number().signum() == 0);
                assertThat(each.actual()).isZero();
            });
        }
        UUID campaign = fixture.draft(township.id(), "002", 2022);
        assertThat(targets.progress(campaign))
                .filteredOn(each -> each.target().measure().equals("premium_enterprises"))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.recorded()).isTrue());
    }

    @Test
    void recognitionsMoveTheTargetsOfTheLeadingProject() {
        fixture.enterprises(township, 13);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        save(
                campaign,
                target("benchmark_cases", 1, false, false, null),
                target("graded_enterprises", 1, false, false, null),
                target("qualified_posts", 5, false, false, null),
                target("benchmark_upgraded", 15, true, true, null));
        evaluate(township.west(), 7, "2025-02-01");
        recognise(township.west(), "case", "benchmark", "township", 1, "2025-03-01");
        recognise(township.west(), "case", "benchmark", "county", 1, "2025-09-01");
        recognise(township.west(), "case", "benchmark", "township", 1, "2024-09-01");
        recognise(township.east(), "grading", "national", "3", 2, "2025-03-01");
        recognise(township.east(), "post", "women", "township", 3, "2025-03-01");

        List<TargetProgress> progress = targets.progress(campaign);
        assertThat(progress)
                .filteredOn(each -> !each.target().percent())
                .allSatisfy(each -> assertThat(each.recorded()).isTrue())
                .extracting(TargetProgress::actual)
                .as("a case at two levels once, two gradings, three posts")
                .containsExactly(1L, 2L, 3L);
        assertThat(progress)
                .filteredOn(each -> each.target().percent() && each.scopeName().equals("西山村"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.base()).isEqualTo(7);
                    assertThat(each.needed()).as("15 % of 7, rounded up").isEqualTo(2);
                    assertThat(each.actual()).isEqualTo(1);
                });
    }

    private void recognise(UUID village, String kind, String division, String level, int enterprises, String on) {
        tenants.asSystem(township.id(), () -> jdbc.sql("""
                        insert into recognition (enterprise_id, kind, division, level, achieved_on, awarded_by, basis, title)
                        select e.id, ?, ?, ?, ?::date, '虚构单位', '虚构文号', '虚构岗位' from enterprise e
                        where e.village_unit_id = ? order by e.code limit ?
                        """)
                .params(kind, division, level, on, village, enterprises)
                .update());
    }

    @Test
    void sectorThatTheAuthorityDoesNotHaveCountsNobody() {
        fixture.enterprises(township, 2);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        UUID sector = UUID.randomUUID();
        tenants.asSystem(township.id(), () -> {
            jdbc.sql("insert into sector (id, name) values (?, '城市供水')")
                    .param(sector)
                    .update();
            return jdbc.sql("""
                            update enterprise_state set sector_id = ? where block_unit_id = ?
                            """).params(sector, township.east()).update();
        });
        evaluate(township.east(), 1, "2025-03-01");
        evaluate(township.west(), 1, "2025-03-01");
        save(campaign, ofSector("城市供水"), ofSector("城镇燃气"));

        assertThat(targets.progress(campaign))
                .extracting(TargetProgress::actual)
                .containsExactly(1L, 0L);
    }

    @Test
    void workbookHasTheAnnexsLayoutWithWhatWasReached() throws Exception {
        fixture.enterprises(township, 2);
        UUID campaign = fixture.draft(township.id(), "001", 2025);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet.workbook(campaign)))) {
            Sheet table = book.getSheetAt(0);
            assertThat(table.getRow(1).getCell(1).getStringCellValue()).isEqualTo("标杆企业数（家）");
            assertThat(table.getRow(1).getCell(7).getStringCellValue()).isEqualTo("牵头股室");
            assertThat(table.getRow(5).getCell(0).getStringCellValue()).isEqualTo("生活污水处理");
            assertThat(table.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(table.getRow(5).getCell(7).getStringCellValue()).isEqualTo("给排水股");
            assertThat(table.getRow(8).getCell(0).getStringCellValue()).isEqualTo("合计");
            assertThat(List.of(1, 3, 5))
                    .extracting(column -> table.getRow(8).getCell(column).getNumericCellValue())
                    .containsExactly(1.0, 1.0, 5.0);
        }
    }

    @Test
    void whatIsOpenAtTheCloseIsTakenOverByTheNextCampaignAndTheOldRecordStays() {
        fixture.enterprises(township, 2);
        UUID old = fixture.draft(township.id(), "000", 2025);
        save(
                old,
                target("created_enterprises", 2, false, false, null),
                target("qualified_posts", 5, false, false, null));
        launch.launchAndWait(old);
        LeftoverCount open = leftovers.open(old);
        assertThat(open.steps()).isEqualTo(14);
        assertThat(open.enterprises()).isEqualTo(2);
        assertThat(open.plans()).isEqualTo(2);
        assertThat(open.targets()).as("of what is recorded here").isEqualTo(2);
        List<TaskProgress> before = board.tasks(old);
        end.close(old);
        assertThat(leftovers.of(old, PageRequest.page(0, 100)).total()).isEqualTo(open.total());
        assertThat(board.campaigns())
                .filteredOn(item -> item.id().equals(old))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.done()).isZero();
                    assertThat(item.total())
                            .as("what was left undone stays counted")
                            .isEqualTo(open.total() - open.targets());
                });
        assertThat(board.tasks(old))
                .extracting(task -> task.progress().total())
                .containsExactlyElementsOf(
                        before.stream().map(task -> task.progress().total()).toList());

        UUID next = setup.draft("000", 2026);
        assertThat(leftovers.offered(next)).singleElement().satisfies(offer -> {
            assertThat(offer.campaignId()).isEqualTo(old);
            assertThat(offer.steps()).isEqualTo(14);
        });
        leftovers.choose(next, old);
        launch.launchAndWait(next);

        assertThat(leftovers.of(next, PageRequest.page(0, 100)).rows())
                .hasSize((int) open.total())
                .allSatisfy(item -> assertThat(item.fromTitle()).contains("2025年"));
        assertThat(leftovers.of(old, PageRequest.page(0, 100)).rows())
                .allSatisfy(item -> assertThat(item.takenByTitle()).contains("2026年"));
        UUID enterprise = fixture.list(
                        township.id(),
                        UUID.class,
                        "select id from enterprise where area_tenant_id = ? limit 1",
                        township.id())
                .get(0);
        assertThat(inbox.stepsOf(enterprise)).hasSize(7).allSatisfy(step -> assertThat(step.carriedFrom())
                .contains("2025年"));
        UUID third = setup.draft("000", 2027);
        assertThat(leftovers.offered(third)).isEmpty();
        assertThatThrownBy(() -> leftovers.choose(third, old))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("campaign.leftover.gone"));
    }

    @Test
    void unmetTargetsStandInTheNextCampaignUnitByUnitWithWhatWasReached() {
        fixture.enterprises(township, 6);
        UUID old = fixture.draft(township.id(), "000", 2025);
        save(old, target("created_enterprises", 2, false, true, null));
        launch.launchAndWait(old);
        evaluate(township.west(), 2, "2025-05-01");
        evaluate(township.east(), 1, "2025-03-01");
        UUID next = setup.draft("000", 2026);
        assertThat(carried.of(next)).as("a draft has taken nothing over").isEmpty();
        save(next, target("created_enterprises", 3, false, true, null));
        launch.launchAndWait(next);

        assertThat(ofVillages(next)).as("counted while the old one runs").containsExactly(tuple("东溪村", 2L, 1L, 3L));
        end.close(old);
        evaluate(township.east(), 1, "2025-12-01");
        assertThat(ofVillages(next)).as("as it stood at the close").containsExactly(tuple("东溪村", 2L, 1L, 3L));
        assertThat(carried.of(next).orElseThrow().units())
                .filteredOn(unit -> unit.member().name().equals("东溪村"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.targets()).isOne());
        assertThat(carried.of(old)).as("nothing before it").isEmpty();
    }

    private List<org.assertj.core.groups.Tuple> ofVillages(UUID campaign) {
        CarriedOver over = carried.of(campaign).orElseThrow();
        assertThat(over.before().head().year()).isEqualTo(2025);
        return over.targets().stream()
                .filter(target -> target.scopeName().endsWith("村"))
                .map(target -> tuple(
                        target.scopeName(),
                        target.needed(),
                        target.actual(),
                        java.util.Objects.requireNonNull(target.now()).needed()))
                .toList();
    }

    @Test
    void campaignThatTakesNothingOverShowsNothing() {
        fixture.enterprises(township, 1);
        UUID old = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(old);
        end.close(old);
        UUID next = setup.draft("000", 2026);
        launch.launchAndWait(next);
        assertThat(leftovers.of(next, PageRequest.page(0, 100)).total()).isZero();
    }

    private void save(UUID campaign, TargetPlan... plans) {
        setup.saveTargets(campaign, setup.get(campaign).version(), List.of(plans));
    }

    private static TargetPlan target(String measure, int number, boolean percent, boolean perUnit, LocalDate from) {
        return new TargetPlan(
                measure,
                "完成创建的企业",
                "全乡",
                "",
                BigDecimal.valueOf(number),
                percent,
                percent ? "created_enterprises" : "",
                perUnit,
                null,
                "家",
                "",
                from,
                LocalDate.of(2025, 12, 31));
    }

    private static TargetPlan ofSector(String sector) {
        return new TargetPlan(
                "created_enterprises",
                "完成创建的企业",
                sector,
                sector,
                BigDecimal.ONE,
                false,
                "",
                false,
                null,
                "家",
                "安全股",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31));
    }

    private void evaluate(UUID village, int count, String day) {
        tenants.asSystem(
                township.id(), () -> jdbc.sql("""
                        insert into self_evaluation (enterprise_id, standard_type, completed_on)
                        select id, 'local', ?::date from enterprise e where village_unit_id = ?
                          and not exists (select 1 from self_evaluation s where s.enterprise_id = e.id)
                        order by id limit ?
                        """).params(day, village, count).update());
    }
}
