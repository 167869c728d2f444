package org.anbiao.selfevaluation.hints;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.hints.OpenFindings.OpenFinding;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHint.Evidence;
import org.anbiao.workflow.ReviewHint.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All points, or by a standard without points all that applies met, while something is still to be put right. */
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
        BigDecimal percent = share(evaluation);
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
                seen(evaluation, percent, open.size()),
                evidence));
    }

    /** Without points, how many items in a hundred are met; it is compared and never shown. */
    private static @Nullable BigDecimal share(Evaluation evaluation) {
        Integer met = evaluation.met();
        Integer applicable = evaluation.applicable();
        if (evaluation.percent() != null || met == null || applicable == null || applicable == 0) {
            return evaluation.percent();
        }
        return BigDecimal.valueOf(met * 100L).divide(BigDecimal.valueOf(applicable), 1, RoundingMode.DOWN);
    }

    private String seen(Evaluation evaluation, BigDecimal percent, int open) {
        return evaluation.percent() == null
                ? words.text(
                        "marks.met", String.valueOf(evaluation.applicable()), String.valueOf(evaluation.met()), open)
                : words.text("marks", percent.stripTrailingZeros().toPlainString(), open);
    }
}
