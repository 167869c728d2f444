package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.report.PublicationService;
import org.anbiao.selfevaluation.report.PublishedResult;
import org.anbiao.selfevaluation.report.ResultReading;
import org.anbiao.selfevaluation.report.SignedReport;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.EditionSheet;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.SheetProblem;
import org.anbiao.selfevaluation.standard.SheetReading;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.support.DatabaseTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An edition names its own method; drafts, workbooks, answers, reports and lists go by it, from the draft to the published result. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EvaluationMethodsTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    StandardService standards;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    EvaluationReportService reports;

    @Autowired
    PublicationService publications;

    @Autowired
    ResultReading reading;

    @Autowired
    EvaluationDirectory directory;

    @Autowired
    EvaluationExport export;

    @Autowired
    EditionSheet sheets;

    @TempDir
    Path folder;

    private Case given;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private String draft(String label, ScoringMethod method, Element... elements) {
        String key = standards.draft(
                new EditionHead(
                        new Standard("方法测试", "方法测试", "", StandardType.LOCAL),
                        label,
                        LocalDate.of(2025, 1, 1),
                        null,
                        "",
                        method),
                "");
        standards.save(standards.get(key).withElements(List.of(elements)));
        return key;
    }

    private static Element element(String title, @Nullable String marks, String... scores) {
        List<Item> items = new java.util.ArrayList<>();
        for (String score : scores) {
            items.add(new Item("", title + "要求" + items.size(), "", "", "", "", new BigDecimal(score)));
        }
        return new Element(
                "", title, marks == null ? null : new BigDecimal(marks), List.of(new Section("", title, items)));
    }

    /** Publishes, chooses it for small enterprises and begins with it. */
    private UUID begun(String key) {
        standards.publish(key);
        standards.choose(SubjectClass.SMALL_MICRO, key, LocalDate.now(ZoneId.of("Asia/Shanghai")), "");
        campaigns.logInPrincipal(given, given.first());
        return fixture.begin(given, given.first()).id();
    }

    private SignedReport signed(UUID evaluation) {
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
        return fixture.sign(evaluation);
    }

    @Test
    void aDraftIsPublishedOnlyWithTheFiguresOfItsMethod() {
        refused(
                "selfevaluation.edition.empty",
                () -> standards.publish(draft("1版", ScoringMethod.SCORED, element("甲", null, "0"))));
        refused(
                "selfevaluation.edition.weight-missing",
                () -> standards.publish(draft("2版", ScoringMethod.WEIGHTED, element("甲", null, "0"))));
        refused(
                "selfevaluation.edition.weight-of-some",
                () -> standards.publish(
                        draft("3版", ScoringMethod.WEIGHTED, element("甲", "10", "1"), element("乙", null, "1"))));
        refused(
                "selfevaluation.edition.marks-missing",
                () -> standards.publish(draft("4版", ScoringMethod.DEDUCTION, element("甲", null, "1"))));
        refused(
                "selfevaluation.edition.deduction",
                () -> standards.publish(draft("5版", ScoringMethod.DEDUCTION, element("甲", "10", "1", "11"))));
        String key = draft("6版", ScoringMethod.UNSCORED, element("甲", null, "0"));
        standards.publish(key);
        assertThat(standards.get(key).method()).isEqualTo(ScoringMethod.UNSCORED);
        assertThat(standards.get("light-small-2025").method()).isEqualTo(ScoringMethod.SCORED);
    }

    @Test
    void aCopyGoesByItsOwnMethodAndTheDifferenceOfMarksIsShown() {
        String key = draft("7版", ScoringMethod.DEDUCTION, element("甲", "30", "5"), element("乙", "70", "10"));
        assertThat(standards.get(key).fullScore()).isEqualByComparingTo("100");
        String copy = standards.draft(
                new EditionHead(
                        new Standard("方法测试", "方法测试", "", StandardType.LOCAL),
                        "8版",
                        LocalDate.of(2025, 1, 1),
                        null,
                        "",
                        ScoringMethod.UNSCORED),
                key);
        assertThat(standards.get(copy).items())
                .allSatisfy(item -> assertThat(item.score()).isZero());
        assertThat(standards.differences(copy, key))
                .filteredOn(one -> one.section().equals("elements"))
                .extracting(one -> one.name() + " " + one.before() + ">" + one.after())
                .containsExactly("甲 30>", "乙 70>");
        Edition changed = standards.save(standards.get(copy).under(ScoringMethod.WEIGHTED));
        assertThat(changed.method()).isEqualTo(ScoringMethod.WEIGHTED);
        assertThat(changed.fullScore()).isEqualByComparingTo("100");
    }

    @Test
    void withoutPointsReportListExportAndResultSayHowManyAreMet() throws IOException {
        UUID evaluation =
                begun(draft("9版", ScoringMethod.UNSCORED, element("甲", null, "0", "0"), element("乙", null, "0", "0")));
        evaluations.answer(evaluation, "1.1.1", AnswerInput.notMet("没有记录"), 0);
        evaluations.answer(evaluation, "2.1.1", AnswerInput.notApplicable("没有这类设备"), 0);
        refused(
                "selfevaluation.answer.no-part",
                () -> evaluations.answer(
                        evaluation, "1.1.2", new AnswerInput(Result.NOT_MET, "缺", null, BigDecimal.ONE), 0));
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
        try (var pdf = Loader.loadPDF(reports.draft(evaluation))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("符合2条，不符合1条，不涉及1条。本标准不计分：适用条目3条中，符合2条。", "不计分1/2", "不计分1/1")
                    .doesNotContain("%", "得分率", "100", "折算");
        }
        SignedReport report = fixture.sign(evaluation);
        assertThat(report.percent()).isNull();
        assertThat(report.points()).isNull();
        assertThat(report.applicable()).isEqualTo(3);
        assertThat(report.met()).isEqualTo(2);
        fixture.approve(given, evaluation);
        assertThat(directory
                        .list(given.campaign(), EvaluationFilter.ALL, PageRequest.page(0, 10))
                        .rows())
                .filteredOn(row -> evaluation.equals(row.evaluationId()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.percent()).isNull();
                    assertThat(row.isWithoutPoints()).isTrue();
                    assertThat(row.met() + "/" + row.applicable()).isEqualTo("2/3");
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(given.campaign(), EvaluationFilter.ALL, out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0))
                    .filteredOn(row -> row.getCell(3).toString().equals("审核通过"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getCell(6)).hasToString("符合 2 / 3 条"));
        }
        campaigns.logInPrincipal(given, given.first());
        String link = publications.publish(evaluation, "班前会通报").link();
        PublishedResult result = reading.result(link.substring(link.lastIndexOf('/') + 1), "10.0.0.1")
                .orElseThrow();
        assertThat(result.percent()).isNull();
        assertThat(result.met() + "/" + result.applicable()).isEqualTo("2/3");
        assertThat(result.elements())
                .extracting(one -> one.met() + "/" + one.applicable() + "/" + one.percent())
                .containsExactly("1/2/null", "1/1/null");
    }

    @Test
    void pointsAreTakenOffTheElementsMarksAndTheReportSaysSo() throws IOException {
        // 40 - 5 - 9 = 26 of 40; the other element does not apply: 65 of 100
        UUID evaluation =
                begun(draft("10版", ScoringMethod.DEDUCTION, element("甲", "40", "5", "3"), element("乙", "60", "10")));
        evaluations.answer(evaluation, "1.1.1", AnswerInput.notMet("没有记录"), 0);
        refused(
                "selfevaluation.answer.deduction",
                () -> evaluations.answer(
                        evaluation, "1.1.2", new AnswerInput(Result.NOT_MET, "三处", null, new BigDecimal("40.5")), 0));
        evaluations.answer(evaluation, "1.1.2", new AnswerInput(Result.NOT_MET, "三处", null, new BigDecimal("9")), 0);
        evaluations.answer(evaluation, "2.1.1", AnswerInput.notApplicable("没有"), 0);
        try (var pdf = Loader.loadPDF(reports.draft(evaluation))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("适用要素满分共40分，扣分后余26分", "得65分（满分100分），得分率65%");
        }
        SignedReport report = signed(evaluation);
        assertThat(report.points()).isEqualByComparingTo("65");
        assertThat(report.fullPoints()).isEqualByComparingTo("100");
        assertThat(report.percent()).isEqualByComparingTo("65");
    }

    @Test
    void byWeightTheShareOfWeightMetIsSigned() {
        // 3 of 3 + 1, the item of weight 6 does not apply
        UUID evaluation =
                begun(draft("11版", ScoringMethod.WEIGHTED, element("甲", null, "3", "1"), element("乙", null, "6")));
        evaluations.answer(evaluation, "1.1.2", AnswerInput.notMet("没有"), 0);
        evaluations.answer(evaluation, "2.1.1", AnswerInput.notApplicable("没有"), 0);
        SignedReport report = signed(evaluation);
        assertThat(report.percent()).isEqualByComparingTo("75");
        assertThat(report.points()).isEqualByComparingTo("75");
        assertThat(evaluations.sheet(evaluation).evaluation().percent()).isEqualByComparingTo("75");
    }

    private static final List<String> HEADER = List.of(
            "一级要素", "二级要素", "条目内容", "怎样查", "依据", "证据", "适用情形（空为全部适用）", "分值", "适用类别（空为各类）", "适用行业（空为各行业）", "要素满分或权重");

    @Test
    void aWorkbookIsReadByTheMethodOfItsEdition() throws IOException {
        Path file = folder.resolve("rows.xlsx");
        write(
                file,
                List.of(
                        HEADER,
                        List.of("现场管理", "作业安全", "有审批", "", "", "", "", "5", "规模以上，中等", "石材、木材", "40"),
                        List.of("现场管理", "作业安全", "有监护", "", "", "", "", "3", "", "", ""),
                        List.of("现场管理", "作业安全", "满分不同", "", "", "", "", "3", "", "", "50"),
                        List.of("应急管理", "应急准备", "没有满分", "", "", "", "", "3", "", "", ""),
                        List.of("现场管理", "作业安全", "类别不对", "", "", "", "", "3", "大型", "", "")));
        SheetReading reading = sheets.read(ScoringMethod.DEDUCTION, file);
        assertThat(reading.problems())
                .extracting(SheetProblem::messageKeys)
                .containsExactly(
                        List.of("selfevaluation.sheet.wrong.marks-differ"),
                        List.of("selfevaluation.sheet.wrong.marks-missing"),
                        List.of("selfevaluation.sheet.wrong.classes"));
        assertThat(reading.elements()).singleElement().satisfies(element -> {
            assertThat(element.score()).isEqualByComparingTo("40");
            assertThat(element.items().get(0).applicability().classes())
                    .containsExactly(SubjectClass.ABOVE_SCALE, SubjectClass.MEDIUM);
            assertThat(element.items().get(0).applicability().sectors()).containsExactly("石材", "木材");
        });
        String key = draft("12版", ScoringMethod.DEDUCTION);
        Edition saved = standards.save(standards.get(key).withElements(reading.elements()));
        assertThat(saved.fullScore()).isEqualByComparingTo("40");
        assertThat(saved.items().get(0).applicability())
                .isEqualTo(reading.elements().get(0).items().get(0).applicability());
        // the same rows for an edition without points: nobody's figure is dropped in silence
        assertThat(sheets.read(ScoringMethod.UNSCORED, file).problems().get(0).messageKeys())
                .containsExactly("selfevaluation.sheet.wrong.no-score", "selfevaluation.sheet.wrong.no-marks");
    }

    @Test
    void everyMethodsTemplateReadsBackAsItIs() throws IOException {
        for (ScoringMethod method : ScoringMethod.values()) {
            Path file = folder.resolve(method.code() + ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                sheets.template(method, out);
            }
            assertThat(sheets.read(method, file).problems()).as(method.code()).isEmpty();
            assertThat(sheets.read(method, file).itemCount()).isEqualTo(2);
        }
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("a");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            workbook.finish();
        }
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
