package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.EvaluationFilter.Progress;
import org.anbiao.selfevaluation.MissingCount.Side;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.report.SignedReport;
import org.anbiao.support.DatabaseTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The report is written from the answers, signed by the principal, and makes the evaluation count. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EvaluationReportServiceTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    ImprovementService improvements;

    @Autowired
    EvaluationDirectory directory;

    @Autowired
    EvaluationReportService reports;

    @Autowired
    FileStore files;

    private Case given;
    private UUID evaluation;

    @BeforeEach
    void answer() {
        given = campaigns.launched(0);
        campaigns.logInPrincipal(given, given.first());
        evaluation = fixture.begin(given, given.first()).id();
        evaluations.answer(evaluation, "4.1.2", AnswerInput.notMet("两具灭火器过期"), 0);
        evaluations.answer(evaluation, "3.1.2", AnswerInput.notApplicable("没有特种作业"), 0);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void itIsSignedOnlyWhenEverythingIsAnsweredAndPlanned() {
        refused("selfevaluation.report.items-left", () -> fixture.sign(evaluation));
        fixture.answerTheRest(evaluation);
        refused("selfevaluation.report.unplanned", () -> fixture.sign(evaluation));
        fixture.planAll(evaluation);
        assertThatThrownBy(() -> reports.sign(
                        new EvaluationReportService.Signing(evaluation, " ", LaunchedCampaign.PICTURE, "")))
                .hasMessageContaining("signer-missing");
        assertThat(fixture.sign(evaluation).round()).isOne();
        refused("selfevaluation.report.signed-before", () -> fixture.sign(evaluation));
        refused(
                "selfevaluation.answer.closed.signed",
                () -> evaluations.answer(evaluation, "1.1.1", AnswerInput.notMet("x"), 1));
    }

    @Test
    void onlyThePrincipalSigns() {
        ready();
        campaigns.tenants.logIn(
                campaigns.tenants.member(given.township(), Role.ENTERPRISE_SAFETY_MANAGER, null, given.first()));
        assertThatThrownBy(() -> fixture.sign(evaluation)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theApprovalFinishesTheStepAndTheFormsCountTheEvaluationOnce() {
        ready();
        fixture.sign(evaluation);
        assertThat(open("self_evaluate")).isOne();
        fixture.approve(given, evaluation);
        assertThat(campaigns.count(
                        given,
                        "select count(*) from fact_self_evaluation where enterprise_id = ? and standard_type = 'local'"
                                + " and occurred_on = first_completed_on",
                        given.first()))
                .isOne();
        assertThat(open("self_evaluate")).isZero();
        // one item is still to be corrected
        assertThat(open("rectify")).isOne();
        ImprovementItem item = improvements.of(evaluation).get(0);
        improvements.finish(
                item.id(), item.version(), java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")), "已更换", null);
        assertThat(open("rectify")).isZero();
    }

    @Test
    void bothDocumentsSayWhatWasAnswered() throws IOException {
        ready();
        SignedReport report = fixture.sign(evaluation);
        byte[] pdf = files.read(report.pdfFileId()).orElseThrow();
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("虚构一号茶厂", "2025年度安全生产标准化自评报告", "两具灭火器过期", "没有特种作业", "修订《动火作业管理制度》", "虚构负责人");
        }
        byte[] docx = files.read(report.docxFileId()).orElseThrow();
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(extractor.getText()).contains("虚构一号茶厂", "两具灭火器过期", "没有特种作业", "不符合项及整改");
        }
        // 25 items, 100 points: item 4.1.2 has 4 and 3.1.2 has 4; 92 of 96 that apply
        assertThat(report.percent()).isEqualByComparingTo("95.8");
        assertThat(report.points()).isEqualByComparingTo("95.8");
    }

    @Test
    void whoIsMissingIsCountedByVillageAndBySupervisor() {
        ready();
        fixture.sign(evaluation);
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        assertThat(directory.missing(given.campaign()))
                .filteredOn(count -> count.name().equals("东溪村"))
                .extracting(count -> count.missing() + "/" + count.waiting())
                .containsExactly("0/1");
        fixture.approve(given, evaluation);
        // signed long after the deadline of 31 March 2025: both lacked one then, and one of them has one since
        assertThat(directory.lackingAtDeadline(given.campaign()))
                .extracting(MissingEvaluation::name, one -> one.completedOn() != null)
                .containsExactlyInAnyOrder(tuple("虚构一号茶厂", true), tuple("虚构二号石材厂", false));
        assertThat(directory.missing(given.campaign()))
                .filteredOn(count -> count.side() == Side.VILLAGE)
                .extracting(count -> count.name() + " " + count.missing() + "/" + count.taking())
                .containsExactlyInAnyOrder("东溪村 0/1", "西山村 1/1");
        assertThat(directory.missing(given.campaign()))
                .filteredOn(count -> count.side() == Side.DEPARTMENT)
                .extracting(count -> count.missing() + "/" + count.taking())
                .containsExactly("1/2");
        assertThat(directory
                        .list(
                                given.campaign(),
                                new EvaluationFilter(Progress.MISSING, null, null, ""),
                                PageRequest.page(0, 25))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.enterpriseId()).isEqualTo(given.second()));
    }

    private void ready() {
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
    }

    private long open(String key) {
        return campaigns.count(
                given,
                "select count(*) from work_item where enterprise_id = ? and task_key = ? and state = 'open'",
                given.first(),
                key);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
