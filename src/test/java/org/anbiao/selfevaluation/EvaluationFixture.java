package org.anbiao.selfevaluation;

import java.util.UUID;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.report.SignedReport;
import org.anbiao.selfevaluation.standard.Item;
import org.springframework.boot.test.context.TestComponent;

/** Evaluations of the two enterprises of a launched campaign. */
@TestComponent
public class EvaluationFixture {

    private final EvaluationService evaluations;
    private final ImprovementService improvements;
    private final EvaluationReportService reports;

    EvaluationFixture(EvaluationService evaluations, ImprovementService improvements, EvaluationReportService reports) {
        this.evaluations = evaluations;
        this.improvements = improvements;
        this.reports = reports;
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
