package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From the open report of a village to the locked one of a town. */
@DatabaseTest
class ReportLifecycleTest {

    private static final PageRequest ALL = PageRequest.page(0, 100);
    private static final CellKey FIVE_S = new CellKey("jintao-2026-q1", "village", "", "five_s_enterprises");
    private static final CellKey BASE = new CellKey("jintao-2026-q1", "village", "", "base_total");

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportCalendar calendar;

    @Autowired
    ReportService reports;

    @Autowired
    ReportFilling filling;

    @Autowired
    ReportReceipt receipt;

    @Autowired
    ReportExport export;

    @Autowired
    OpeningBalances openings;

    @Autowired
    FormCatalogue catalogue;

    private UUID town;
    private UUID east;
    private UUID west;
    private UUID office;
    private FactFixture facts;
    private CampaignFixture campaign;
    private Member villageWorker;

    @BeforeEach
    void setUp() {
        town = fixture.township(fixture.county());
        east = fixture.unit(town, "village", "东村");
        west = fixture.unit(town, "village", "西村");
        office = fixture.unit(town, "town_department", "镇经济发展办");
        facts = new FactFixture(fixture, jdbc, town);
        campaign = new CampaignFixture(fixture, jdbc, town, "jintao-2026-q1", "jintao-2026-q2", "jintao-2026-q3");
        campaign.unit(town, east, Side.BLOCK);
        campaign.unit(town, west, Side.BLOCK);
        campaign.unit(town, office, Side.LINE);
        villageWorker = fixture.member(town, Role.UNIT_WORKER, east, null);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void everyUnitGetsItsReportAndTheAuthorityAConsolidatedOneOnceEach() {
        fixture.logIn(town, Role.SAFETY_OFFICE);
        calendar.openDue();
        calendar.openDue();

        List<ReportListItem> all = reports.list(null, ALL).rows();
        assertThat(all).hasSize(8);
        assertThat(all).filteredOn(item -> item.side().consolidated()).hasSize(2);
        assertThat(forms(all, "东村")).containsExactly("jintao-2026-q1", "jintao-2026-q2", "jintao-2026-q3");
        assertThat(forms(all, "镇经济发展办")).containsExactly("jintao-2026-q1", "jintao-2026-q2");
    }

    @Test
    void aVillageWorkerSeesTheVillagesReportsOnly() {
        UUID other = open("西村");
        fixture.logIn(villageWorker);

        assertThat(reports.list(null, ALL).rows())
                .extracting(ReportListItem::unitName)
                .containsOnly("东村");
        assertThatThrownBy(() -> reports.get(other)).isInstanceOf(DomainException.class);
    }

    @Test
    void figuresCountUpToTheDueDateWhenTheReportIsLate() {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-03-29", null);
        facts.adopt(fixture.enterprise(town, east, "虚构乙厂"), "five_s", "2022-03-30", null);
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.compute(id);

        assertThat(reports.get(id).asOf()).isEqualTo(LocalDate.of(2022, 3, 29));
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("1");
        assertThat(reports.evidence(id, FIVE_S, ALL).rows())
                .extracting(CellEvidence::name)
                .containsExactly("虚构甲厂");
    }

    @Test
    void nineSmallPlacesStayOutOfTheEnterpriseFormsWhereTheyHaveOneOfTheirOwn() {
        fixture.enterprise(town, east, "虚构甲厂");
        facts.nineSmall(fixture.enterprise(town, east, "虚构小店"), "shop");
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.compute(id);

        assertThat(value(id, BASE)).isEqualByComparingTo("1");
        assertThat(value(id, new CellKey("jintao-2026-q3", "village", "", "nine_small_total")))
                .isEqualByComparingTo("1");
    }

    @Test
    void whatWasSentStaysWhateverHappensLater() {
        UUID first = fixture.enterprise(town, east, "虚构甲厂");
        facts.adopt(first, "five_s", "2022-02-01", null);
        UUID id = sent("东村", villageWorker);
        facts.adopt(fixture.enterprise(town, east, "虚构补录厂"), "five_s", "2022-02-15", null);
        facts.close(first, "2022-03-01");
        fixture.asSystem(town, () -> jdbc.sql("update enterprise set name = '虚构改名厂' where id = ?")
                .param(first)
                .update());

        assertThat(reports.get(id).state()).isEqualTo(ReportState.SENT);
        assertThat(reports.get(id).late()).isTrue();
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("1");
        assertThat(reports.evidence(id, FIVE_S, ALL).rows())
                .extracting(CellEvidence::name)
                .containsExactly("虚构甲厂");
        assertThatThrownBy(() -> filling.compute(id))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("reporting.report.frozen"));
        assertThatThrownBy(() -> filling.override(id, FIVE_S, BigDecimal.TEN, "改"))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aFigureOfAPersonNeedsAReasonAndStaysWhenComputedAnew() {
        fixture.enterprise(town, east, "虚构甲厂");
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.compute(id);

        assertThatThrownBy(() -> filling.override(id, FIVE_S, BigDecimal.ONE, " "))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> filling.override(id, FIVE_S, new BigDecimal("0.5"), "半家"))
                .isInstanceOf(DomainException.class);
        filling.override(id, FIVE_S, BigDecimal.ONE, "台账尚未录入");
        filling.compute(id);
        ReportCell cell = cell(id, FIVE_S);
        assertThat(cell.computed()).isEqualByComparingTo("0");
        assertThat(cell.value()).isEqualByComparingTo("1");
        assertThat(cell.overriddenBy()).isEqualTo(villageWorker.displayName());
        filling.withdrawOverride(id, FIVE_S);
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("0");
    }

    @Test
    void anErrorStopsSendingAndAWarningPassesWithAnExplanation() {
        fixture.enterprise(town, east, "虚构甲厂");
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        write(id);
        filling.compute(id);
        filling.override(id, BASE, BigDecimal.valueOf(5), "测试");
        List<ReportCheck> found = filling.checkAndSend(id);
        assertThat(found).extracting(check -> check.finding().rule().id()).containsExactly("base-sum");
        assertThatThrownBy(() -> filling.explain(id, found.get(0).finding(), "说明"))
                .isInstanceOf(DomainException.class);

        filling.withdrawOverride(id, BASE);
        filling.override(id, FIVE_S, BigDecimal.valueOf(2), "测试");
        List<ReportCheck> warnings = filling.checkAndSend(id);
        assertThat(warnings).extracting(check -> check.finding().columnId()).containsExactly("five_s_enterprises");
        filling.explain(id, warnings.get(0).finding(), "一家有两个厂区");
        assertThat(filling.checkAndSend(id)).isEmpty();
        assertThat(reports.get(id).state()).isEqualTo(ReportState.SENT);
    }

    @Test
    void aFallAgainstTheQuarterBeforeNeedsAReason() {
        UUID enterprise = fixture.enterprise(town, east, "虚构甲厂");
        CellKey found = new CellKey("jintao-2026-q1", "village", "", "self_check_hazards_found");
        UUID first = open("东村", "2022-Q1");
        fixture.logIn(villageWorker);
        write(first);
        filling.compute(first);
        filling.override(first, found, BigDecimal.valueOf(3), "纸质台账");
        assertThat(filling.checkAndSend(first)).isEmpty();
        UUID second = open("东村", "2022-Q2");
        fixture.logIn(villageWorker);
        write(second);

        assertThat(filling.checkAndSend(second))
                .extracting(check ->
                        check.finding().rule().id() + "/" + check.finding().columnId())
                .containsExactly("not-falling/self_check_hazards_found");
        assertThat(enterprise).isNotNull();
    }

    @Test
    void theLineAboveTheTableMustNamePersonAndPhone() {
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        assertThatThrownBy(() -> filling.checkAndSend(id))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("reporting.header.missing"));
    }

    @Test
    void aReturnedReportCanBeChangedAndSentAgain() {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        UUID id = sent("东村", villageWorker);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> receipt.sendBack(id, "", Map.of())).isInstanceOf(DomainException.class);
        receipt.sendBack(id, "请核对5S", Map.of(FIVE_S, "少一家"));
        facts.adopt(fixture.enterprise(town, east, "虚构乙厂"), "five_s", "2022-02-15", null);
        fixture.logIn(villageWorker);
        assertThat(reports.get(id).returnComment()).isEqualTo("请核对5S");
        assertThat(cell(id, FIVE_S).returnComment()).isEqualTo("少一家");
        assertThat(filling.checkAndSend(id)).isEmpty();

        assertThat(value(id, FIVE_S)).isEqualByComparingTo("2");
        assertThat(reports.evidence(id, FIVE_S, ALL).total()).isEqualTo(2);
    }

    @Test
    void aConsolidatedReportIsCountedOverTheUnionAndLocksWhatItIsMadeOf() {
        UUID both = fixture.enterprise(town, east, town, office, "虚构条块厂");
        facts.adopt(both, "five_s", "2022-02-01", null);
        facts.adopt(fixture.enterprise(town, west, "虚构西厂"), "five_s", "2022-02-01", null);
        UUID village = sent("东村", villageWorker);
        Member admin = fixture.logIn(town, Role.SAFETY_OFFICE);
        receipt.receive(village);
        UUID consolidated = reports.list(null, ALL).rows().stream()
                .filter(item -> item.side().consolidated() && item.period().equals(Period.parse("2022-Q1")))
                .findFirst()
                .orElseThrow()
                .id();
        write(consolidated);
        assertThat(filling.checkAndSend(consolidated)).isEmpty();

        assertThat(value(consolidated, FIVE_S)).isEqualByComparingTo("2");
        CellKey line = new CellKey("jintao-2026-q1", "town_department", "", "five_s_enterprises");
        // the line row is a second view of the same enterprises, not something to add
        assertThat(value(consolidated, line)).isEqualByComparingTo("2");
        assertThat(reports.get(village).state()).isEqualTo(ReportState.LOCKED);
        assertThat(admin).isNotNull();
    }

    @Test
    void anOpeningBalanceIsAddedToTheUnitsFigureAndToTheConsolidatedOne() {
        fixture.logIn(villageWorker);
        FormDefinition form = catalogue.form("jintao-2026-q1");
        FormDefinition.Cell fiveS = form.cells().stream()
                .filter(cell -> cell.key().equals(FIVE_S))
                .findFirst()
                .orElseThrow();
        FormDefinition.Cell base = form.cells().stream()
                .filter(cell -> cell.key().equals(BASE))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> openings.write(form, east, Side.BLOCK, fiveS, BigDecimal.TEN, ""))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> openings.write(form, east, Side.BLOCK, base, BigDecimal.TEN, "台账"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> openings.write(form, west, Side.BLOCK, fiveS, BigDecimal.TEN, "台账"))
                .isInstanceOf(DomainException.class);
        openings.write(form, east, Side.BLOCK, fiveS, BigDecimal.valueOf(7), "2021年纸质台账");
        assertThat(openings.list(east, Side.BLOCK, form.id()))
                .extracting(OpeningBalance::enteredBy)
                .containsExactly(villageWorker.displayName());

        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.compute(id);
        assertThat(cell(id, FIVE_S).computed()).isEqualByComparingTo("0");
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("7");
        fixture.logIn(town, Role.SAFETY_OFFICE);
        UUID consolidated = reports.list(null, ALL).rows().stream()
                .filter(item -> item.side().consolidated())
                .findFirst()
                .orElseThrow()
                .id();
        filling.compute(consolidated);
        assertThat(value(consolidated, FIVE_S)).isEqualByComparingTo("7");
    }

    @Test
    void theReceiverSeesWhoHasSentAndRemindsTheOthers() {
        UUID id = sent("东村", villageWorker);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        Period period = Period.parse("2022-Q1");

        assertThat(receipt.periods()).hasSize(2);
        assertThat(receipt.expected(campaign.campaignId, period))
                .extracting(item -> item.unitName() + item.state())
                .containsExactlyInAnyOrder("东村SENT", "西村OPEN", "镇经济发展办OPEN");
        assertThat(receipt.remind(campaign.campaignId, period)).isEqualTo(2);
        assertThat(reports.get(id).remindedAt()).isNull();
    }

    @Test
    void onlyTheReceiverTakesInAndALeaderChangesNothing() {
        UUID id = sent("东村", villageWorker);
        assertThatThrownBy(() -> receipt.receive(id)).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(town, Role.LEADER);
        assertThat(reports.get(id).state()).isEqualTo(ReportState.SENT);
        assertThatThrownBy(() -> receipt.receive(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> filling.compute(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherTenantSeesNoReport() {
        UUID id = sent("东村", villageWorker);
        UUID stranger = fixture.township(fixture.county());
        fixture.logIn(stranger, Role.SAFETY_OFFICE);

        assertThat(reports.list(null, ALL).total()).isZero();
        assertThatThrownBy(() -> reports.get(id)).isInstanceOf(DomainException.class);
    }

    @Test
    void aReportOfAnotherAuthorityInTheCampaignIsOpenedInItsNameAndReceivedByTheCampaignsOwner() {
        UUID county = fixture.county();
        UUID bureau = fixture.department(county);
        UUID township = fixture.township(county);
        CampaignFixture ofBureau = new CampaignFixture(fixture, jdbc, bureau, "dehua-2025-q1");
        ofBureau.unit(township, null, Side.BLOCK);
        fixture.logIn(bureau, Role.CAMPAIGN_ADMIN);
        calendar.openDue();
        assertThat(receipt.expected(ofBureau.campaignId, Period.parse("2022-Q1")))
                .hasSize(1);

        fixture.logIn(township, Role.SAFETY_OFFICE);
        assertThat(reports.list(null, ALL).rows())
                .extracting(ReportListItem::campaignId)
                .containsOnly(ofBureau.campaignId);
    }

    @Test
    void theWorkbookHoldsTheSubmittedFiguresAndTheOtherRowPrintsZero() throws IOException {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        UUID id = sent("东村", villageWorker);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export.workbook(id)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            FormDefinition form = catalogue.form("jintao-2026-q1");
            int column =
                    1 + form.gridColumns().stream().map(FormColumn::id).toList().indexOf("five_s_enterprises");
            assertThat(book.getSheetAt(0).getRow(6).getCell(column).getNumericCellValue())
                    .isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(5).getCell(column).getNumericCellValue())
                    .isZero();
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .contains("东村");
        }
    }

    private UUID open(String unit) {
        return open(unit, "2022-Q1");
    }

    private UUID open(String unit, String period) {
        fixture.logIn(town, Role.SAFETY_OFFICE);
        calendar.openDue();
        return reports.list(null, ALL).rows().stream()
                .filter(item -> item.unitName().equals(unit)
                        && item.period().toString().equals(period)
                        && !item.side().consolidated())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID sent(String unit, Member by) {
        UUID id = open(unit);
        fixture.logIn(by);
        write(id);
        assertThat(filling.checkAndSend(id)).isEmpty();
        return id;
    }

    private void write(UUID id) {
        reports.writeText(
                id,
                new Report.HeaderFields("虚构张三", "0595-0000000", LocalDate.of(2022, 3, 28)),
                new Report.Summary("已送达", "人手不足", "继续"));
    }

    private List<String> forms(List<ReportListItem> items, String unit) {
        return items.stream()
                .filter(item -> item.unitName().equals(unit))
                .findFirst()
                .map(item -> reports.get(item.id()).forms().stream()
                        .map(Report.FormVersion::formId)
                        .toList())
                .orElseThrow();
    }

    private BigDecimal value(UUID id, CellKey key) {
        return cell(id, key).value();
    }

    private ReportCell cell(UUID id, CellKey key) {
        return reports.cells(id).stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
