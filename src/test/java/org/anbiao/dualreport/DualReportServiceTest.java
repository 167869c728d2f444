package org.anbiao.dualreport;

import static org.anbiao.dualreport.DualReportFixture.TODAY;
import static org.anbiao.dualreport.DualReportFixture.congress;
import static org.anbiao.dualreport.DualReportFixture.department;
import static org.anbiao.dualreport.DualReportFixture.draft;
import static org.anbiao.dualreport.DualReportFixture.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.enforcement.CaseGround;
import org.anbiao.enforcement.ProposedGround;
import org.anbiao.enforcement.ProposedGrounds;
import org.anbiao.hazard.DualReport;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFinding;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnRule;
import org.anbiao.norms.RuleService;
import org.anbiao.risk.Grading;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPointService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantSettings;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The dual report holds the risk part, that it was given is recorded, and the office sees who has not given it. */
@DatabaseTest
class DualReportServiceTest {

    private static final PageRequest FIRST = new PageRequest(0, 50);
    private static final ReportFilter LACKING = new ReportFilter("", null, false, false);
    private static final ReportFilter ALL = new ReportFilter("", null, true, false);

    @Autowired
    TenantFixture tenants;

    @Autowired
    DualReportService reports;

    @Autowired
    DualReportSheet sheet;

    @Autowired
    DualReport dual;

    @Autowired
    ProposedGrounds grounds;

    @Autowired
    RiskPointService points;

    @Autowired
    HazardService hazards;

    @Autowired
    RuleService rules;

    @Autowired
    FileStore files;

    @Autowired
    TenantSettings settings;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;
    private Member manager;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        manager = tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        tenants.logIn(manager);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void grade(String name, PointColor color, String measures) {
        points.add(enterprise, point(name, measures), Grading.direct(color, "虚构理由", TODAY.minusDays(40)));
    }

    private void choose(String choice) {
        tenants.asSystem(township, () -> {
            settings.choose(ReportPeriod.SETTING, choice, TODAY.minusDays(1), false, "测试");
            return true;
        });
    }

    private String words() throws IOException {
        byte[] docx = dual.docx(enterprise, TODAY.minusDays(30), TODAY);
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return text.getText();
        }
    }

    @Test
    void theSheetNamesEachRiskPointUnderItsColourWithItsMeasures() throws IOException {
        assertThat(words()).contains("一、风险分级管控", "还没有登记风险点");
        grade("办公室", PointColor.BLUE, "配备灭火器");
        grade("沉淀池", PointColor.RED, "有限空间审批和专人监护");
        String text = words();
        assertThat(text)
                .contains("现有风险点 2 处：红色（重大风险）1 处，橙色（较大风险）0 处，黄色（一般风险）0 处，蓝色（低风险）1 处")
                .contains("沉淀池", "有限空间审批和专人监护", "办公室", "配备灭火器")
                .doesNotContain("橙色（较大风险）0 处\n", "还没有登记风险点");
        assertThat(text.indexOf("沉淀池")).as("the highest first").isLessThan(text.indexOf("办公室"));
        assertThat(text.indexOf("配备灭火器")).isLessThan(text.indexOf("二、重大隐患管控"));
    }

    @Test
    void whatIsRecordedKeepsWhatTheSheetSaid() {
        grade("沉淀池", PointColor.RED, "监护");
        grade("办公室", PointColor.BLUE, "灭火器");
        hazards.find(new HazardFinding(
                enterprise, HazardLevel.GENERAL, HazardCategory.values()[0], TODAY, "护栏缺失", "", "", List.of()));
        reports.record(enterprise, department(TODAY));
        assertThat(reports.of(enterprise)).singleElement().satisfies(given -> {
            assertThat(given.figures()).isEqualTo(new ReportFigures(1, 0, 0, 1, 1, 0, 1));
            assertThat(given.byOffice()).isFalse();
            assertThat(given.evidenceFileId()).isNull();
            assertThat(files.read(Objects.requireNonNull(given.sheetFileId())))
                    .get()
                    .satisfies(bytes -> assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                            .isEqualTo("%PDF-"));
        });
        assertThat(reports.state(enterprise)).isEqualTo(ReportState.NO_CONGRESS);
        reports.record(enterprise, congress(TODAY));
        assertThat(reports.state(enterprise)).isEqualTo(ReportState.BOTH);
        assertThat(reports.of(enterprise).stream()
                        .filter(one -> one.receiver() == ReportReceiver.CONGRESS)
                        .map(GivenReport::evidenceFileId))
                .doesNotContainNull();
    }

    @Test
    void whatIsMissingIsRefusedInWords() {
        assertThatThrownBy(() -> reports.record(enterprise, department(TODAY)))
                .hasMessageContaining("dualreport.no-risk-points");
        grade("沉淀池", PointColor.RED, "监护");
        assertThatThrownBy(() -> reports.record(enterprise, draft(ReportReceiver.CONGRESS, TODAY, null)))
                .hasMessageContaining("dualreport.evidence-missing");
        assertThatThrownBy(() -> reports.record(enterprise, department(TODAY.plusDays(1))))
                .hasMessageContaining("dualreport.day-in-future");
        assertThatThrownBy(() -> reports.record(
                        enterprise,
                        new ReportDraft(
                                ReportReceiver.DEPARTMENT,
                                TODAY.minusDays(9),
                                TODAY,
                                TODAY.minusDays(1),
                                "王",
                                "镇",
                                null)))
                .hasMessageContaining("dualreport.day-early");
        assertThatThrownBy(() -> reports.record(
                        enterprise, new ReportDraft(ReportReceiver.DEPARTMENT, TODAY, null, TODAY, "王", "镇", null)))
                .hasMessageContaining("dualreport.days-missing");
        assertThatThrownBy(() -> reports.record(
                        enterprise,
                        new ReportDraft(ReportReceiver.DEPARTMENT, TODAY, TODAY.minusDays(1), TODAY, "王", "镇", null)))
                .hasMessageContaining("dualreport.days-order");
        assertThatThrownBy(() -> reports.record(
                        enterprise, new ReportDraft(ReportReceiver.DEPARTMENT, TODAY, TODAY, TODAY, " ", "镇", null)))
                .hasMessageContaining("dualreport.given-by-missing");
        assertThatThrownBy(() -> reports.record(
                        enterprise, new ReportDraft(ReportReceiver.CONGRESS, TODAY, TODAY, TODAY, "王", " ", null)))
                .hasMessageContaining("dualreport.recipient-missing.congress");
        assertThat(reports.of(enterprise)).isEmpty();
        reports.record(enterprise, department(TODAY));
        assertThatThrownBy(() -> reports.record(enterprise, department(TODAY)))
                .hasMessageContaining("dualreport.again");
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        assertThatThrownBy(() -> reports.record(other, department(TODAY))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> reports.of(other)).isInstanceOf(DomainException.class);
        tenants.logIn(tenants.member(township, Role.LEADER, null, null));
        assertThatThrownBy(() -> reports.record(enterprise, department(TODAY.minusDays(1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverRecordedItTakesItBackWithAReasonAndItStays() {
        grade("沉淀池", PointColor.RED, "监护");
        UUID own = reports.record(enterprise, department(TODAY));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> reports.withdraw(enterprise, own, "登错了"))
                .hasMessageContaining("dualreport.enterprise-only");
        UUID paper = reports.record(enterprise, congress(TODAY.minusDays(1)));
        assertThat(reports.of(enterprise)).filteredOn(GivenReport::byOffice).hasSize(1);
        tenants.logIn(county, Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> reports.withdraw(enterprise, paper, "登错了"))
                .as("another authority entered it")
                .hasMessageContaining("dualreport.office-only");
        tenants.logIn(manager);
        assertThatThrownBy(() -> reports.withdraw(enterprise, paper, "登错了"))
                .hasMessageContaining("dualreport.office-only");
        assertThatThrownBy(() -> reports.withdraw(enterprise, own, " ")).hasMessageContaining("reason-missing");
        reports.withdraw(enterprise, own, "登错了");
        assertThatThrownBy(() -> reports.withdraw(enterprise, own, "再来")).hasMessageContaining("dualreport.changed");
        assertThat(reports.of(enterprise)).hasSize(2).anySatisfy(one -> {
            assertThat(one.counts()).isFalse();
            assertThat(one.withdrawnNote()).isEqualTo("登错了");
        });
        reports.record(enterprise, department(TODAY));
    }

    @Test
    void theOfficeSeesWhoHasNotReportedInThePeriodThatItsSettingAsksFor() {
        grade("沉淀池", PointColor.RED, "监护");
        reports.record(enterprise, department(TODAY));
        UUID silent = tenants.enterprise(township, village, "虚构茶厂");
        UUID west = tenants.unit(township, "village", "西溪村");
        UUID elsewhere = tenants.enterprise(township, west, "虚构纸厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(reports.list(LACKING, FIRST).rows())
                .extracting(ReportListItem::enterpriseId)
                .as("those that gave it to nobody first")
                .containsExactlyInAnyOrder(silent, elsewhere, enterprise)
                .endsWith(enterprise);
        reports.record(enterprise, congress(TODAY));
        assertThat(reports.list(LACKING, FIRST).total()).isEqualTo(2);
        assertThat(reports.list(ALL, FIRST).total()).isEqualTo(3);
        assertThat(reports.list(new ReportFilter("石材", ReportState.BOTH, false, false), FIRST)
                        .rows())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.departmentOn()).isEqualTo(TODAY);
                    assertThat(item.congressOn()).isEqualTo(TODAY);
                    assertThat(item.from())
                            .isEqualTo(ReportPeriod.QUARTER.around(TODAY).from());
                });
        assertThat(reports.list(new ReportFilter("石材", ReportState.NONE, false, true), FIRST)
                        .rows())
                .as("nothing was given in the period before")
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.to())
                            .isEqualTo(ReportPeriod.QUARTER.before(TODAY).to());
                    assertThat(item.latestOn()).isEqualTo(TODAY);
                });
        choose("month");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(reports.list(ALL, FIRST).rows())
                .extracting(ReportListItem::from)
                .containsOnly(TODAY.withDayOfMonth(1));
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, west, null));
        assertThat(reports.list(LACKING, FIRST).rows())
                .extracting(ReportListItem::enterpriseId)
                .containsExactly(elsewhere);
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThat(reports.list(ALL, FIRST).total()).isZero();
    }

    @Test
    void theListIsExportedAsItIsFilteredAndOfTheOwnAreaAlone() throws IOException {
        tenants.enterprise(township, village, "=1+1 虚构厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(new ReportFilter("=1", null, false, false), out);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1 虚构厂");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("均未报告");
        }
    }

    private List<ProposedGround> suggested() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        return grounds.of(enterprise);
    }

    @Test
    void whatTheRecordsLackIsSuggestedAsGroundsUntilItIsThere() {
        assertThat(suggested())
                .extracting(ProposedGround::ground)
                .containsExactly(
                        CaseGround.MISSING_SYSTEM,
                        CaseGround.MISSING_REPORT,
                        CaseGround.MISSING_REPORT,
                        CaseGround.MISSING_COMMITMENT);
        assertThat(suggested().get(0).check()).contains("安全生产规章制度", "隐患排查治理制度", "全员岗位安全责任");
        tenants.logIn(manager);
        rules.record(enterprise, OwnRule.Kind.RULE, "虚构制度", TODAY.minusDays(3), "", null);
        grade("沉淀池", PointColor.RED, "监护");
        reports.record(enterprise, department(TODAY));
        assertThat(suggested())
                .extracting(ProposedGround::ground)
                .as("a report since the last finished period is enough")
                .containsExactly(CaseGround.MISSING_SYSTEM, CaseGround.MISSING_COMMITMENT);
        assertThat(suggested().get(0).check()).doesNotContain("安全生产规章制度").contains("隐患排查治理制度");
        assertThat(suggested().get(1).check()).contains("安全承诺公告").doesNotContain("承诺书");
    }

    @Test
    void anEnterpriseThatIsNewOwesNoReportOfAPeriodBeforeIt() {
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set entered_on = ? where id = ?")
                .params(TODAY, enterprise)
                .update());
        assertThat(suggested())
                .extracting(ProposedGround::title)
                .contains("未开展风险辨识和报告")
                .doesNotContain("未按规定报告风险管控和隐患治理情况");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(reports.list(new ReportFilter("", null, true, true), FIRST).total())
                .isZero();
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> grounds.of(enterprise)).isInstanceOf(DomainException.class);
    }
}
