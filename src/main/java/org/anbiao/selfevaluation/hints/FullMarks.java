package org.anbiao.selfevaluation.hints;

import java.math.BigDecimal;
import java.util.List;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.hints.OpenFindings.OpenFinding;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHint.Evidence;
import org.anbiao.workflow.ReviewHint.Link;
import org.springframework.stereotype.Component;

/** All points, while something is still to be put right. */
@Component
class FullMarks implements Signal {

    private final List<OpenFindings> findings;
    private final HintWords words;

    FullMarks(List<OpenFindings> findings, HintWords words) {
        this.findings = findings;
        this.words = words;
    }

    @Override
    public List<ReviewHint> of(Evaluation evaluation, Asking asking) {
        List<Integer> limits = asking.numbers(HintSettings.MARKS);
        BigDecimal percent = evaluation.percent();
        if (limits.isEmpty() || percent == null || percent.compareTo(BigDecimal.valueOf(limits.get(0))) < 0) {
            return List.of();
        }
        List<OpenFinding> open = findings.stream()
                .flatMap(kind -> kind.of(evaluation.enterpriseId()).stream())
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        List<Evidence> evidence = open.stream()
                .map(finding -> new Evidence(
                        finding.text(),
                        asking.mayName()
                                ? List.of(new Link(words.text("link.finding"), finding.address()))
                                : List.of()))
                .toList();
        return List.of(HintWords.hint(
                "marks",
                open.stream().map(OpenFinding::id).toList(),
                words.text("marks", percent.stripTrailingZeros().toPlainString(), open.size()),
                evidence));
    }
}
