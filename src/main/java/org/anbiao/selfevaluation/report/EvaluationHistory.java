package org.anbiao.selfevaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.EvaluationAccess;
import org.anbiao.selfevaluation.SelfEvaluation;
import org.anbiao.selfevaluation.persistence.EvaluationReportRows;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.selfevaluation.persistence.SelfEvaluations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All self-evaluations of one enterprise, those made in the portal and those recorded from paper. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class EvaluationHistory {

    private final EvaluationAccess access;
    private final EvaluationRows evaluations;
    private final EvaluationReportRows reports;
    private final SelfEvaluations recorded;

    EvaluationHistory(
            EvaluationAccess access,
            EvaluationRows evaluations,
            EvaluationReportRows reports,
            SelfEvaluations recorded) {
        this.access = access;
        this.evaluations = evaluations;
        this.reports = reports;
        this.recorded = recorded;
    }

    /**
     * As an enterprise's file shows them, the latest first.
     *
     * @param asOf what was begun or completed later is left out
     */
    public List<EvaluationYear> of(UUID enterpriseId, LocalDate asOf) {
        access.subject(enterpriseId);
        List<SelfEvaluation> counted = recorded.of(enterpriseId).stream()
                .filter(one -> !one.completedOn().isAfter(asOf))
                .toList();
        List<Evaluation> made = evaluations.of(enterpriseId, asOf);
        List<EvaluationYear> years = new ArrayList<>();
        made.forEach(evaluation -> years.add(made(evaluation, fact(counted, evaluation.campaignId()), asOf)));
        counted.stream()
                .filter(one -> made.stream()
                        .noneMatch(evaluation -> evaluation.campaignId().equals(one.campaignId())))
                .forEach(one -> years.add(paper(one)));
        years.sort(Comparator.comparingInt(EvaluationYear::year)
                .thenComparing(EvaluationYear::completedOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .reversed());
        return years;
    }

    private static Optional<SelfEvaluation> fact(List<SelfEvaluation> counted, UUID campaignId) {
        return counted.stream()
                .filter(one -> Objects.equals(one.campaignId(), campaignId))
                .findFirst();
    }

    private EvaluationYear made(Evaluation evaluation, Optional<SelfEvaluation> fact, LocalDate asOf) {
        return new EvaluationYear(
                evaluation.id(),
                evaluation.campaignId(),
                evaluation.year(),
                evaluation.editionName(),
                evaluation.standardType(),
                evaluation.state(),
                evaluation.percent(),
                fact.map(SelfEvaluation::completedOn).orElse(null),
                fact.map(SelfEvaluation::first).orElse(null),
                reports.of(evaluation.id()).stream()
                        .filter(report -> !report.signedOn().isAfter(asOf))
                        .toList(),
                null);
    }

    private static EvaluationYear paper(SelfEvaluation one) {
        return new EvaluationYear(
                null,
                one.campaignId(),
                one.completedOn().getYear(),
                one.note(),
                one.standardType(),
                null,
                null,
                one.completedOn(),
                one.first(),
                List.of(),
                one.evidenceFileId());
    }
}
