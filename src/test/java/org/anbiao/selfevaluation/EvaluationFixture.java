package org.anbiao.selfevaluation;

import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.report.SignedReport;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.workflow.ReviewService;
import org.springframework.boot.test.context.TestComponent;

/** Evaluations of the two enterprises of a launched campaign. */
@TestComponent
public class EvaluationFixture {

    private final EvaluationService evaluations;
    private final ImprovementService improvements;
    private final EvaluationReportService reports;
    private final ReviewService reviews;
    private final LaunchedCampaign campaigns;

    EvaluationFixture(
            EvaluationService evaluations,
            ImprovementService improvements,
            EvaluationReportService reports,
            ReviewService reviews,
            LaunchedCampaign campaigns) {
        this.evaluations = evaluations;
        this.improvements = improvements;
        this.reports = reports;
        this.reviews = reviews;
        this.campaigns = campaigns;
    }

    /** The township's office approves a signed report and stays logged in. */
    public void approve(Case given, UUID evaluationId) {
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.approve(reports.rounds(evaluationId).get(0).id(), "同意");
    }

    /** Begins the evaluation of an enterprise with what holds for it. */
    public Evaluation begin(Case given, UUID enterprise) {
        return evaluations.begin(given.campaign(), enterprise, null);
    }

    /** Answers everything that has no answer yet as met. */
    public void answerTheRest(UUID evaluationId) {
        EvaluationSheet sheet = evaluations.sheet(evaluationId);
        for (Item item : sheet.edition().items()) {
            if (!sheet.answers().containsKey(item.code())) {
                evaluations.answer(evaluationId, item.code(), AnswerInput.met(), 0);
            }
        }
    }

    /** Gives every open item not met a measure, a person and a deadline. */
    public void planAll(UUID evaluationId) {
        improvements.of(evaluationId).stream()
                .filter(item -> !item.isPlanned())
                .forEach(item -> improvements.plan(
                        item.id(),
                        item.version(),
                        "补齐并上墙",
                        "虚构安全员",
                        java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                .plusDays(30)));
    }

    public SignedReport sign(UUID evaluationId) {
        return reports.sign(
                new EvaluationReportService.Signing(evaluationId, "虚构负责人", LaunchedCampaign.PICTURE, "修订《动火作业管理制度》"));
    }
}
