package org.anbiao.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbiao.common.DomainException;
import org.anbiao.reporting.persistence.ReportCalendarRows;
import org.anbiao.reporting.persistence.ReportCells;
import org.anbiao.reporting.persistence.ReportChecks;
import org.anbiao.reporting.persistence.ReportRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;

/** Runs the rules of all forms of a report and keeps what they find; callers hold the transaction. */
@Component
class ReportVerification {

    private final ReportRows rows;
    private final ReportCells cells;
    private final ReportChecks checks;
    private final ReportCalendarRows calendar;
    private final CurrentActor currentActor;

    ReportVerification(
            ReportRows rows,
            ReportCells cells,
            ReportChecks checks,
            ReportCalendarRows calendar,
            CurrentActor currentActor) {
        this.rows = rows;
        this.cells = cells;
        this.checks = checks;
        this.calendar = calendar;
        this.currentActor = currentActor;
    }

    List<ReportCheck> verify(Report report, List<FormDefinition> forms) {
        Map<CellKey, BigDecimal> figures = values(cells.list(report.id()));
        Map<CellKey, BigDecimal> previous = previous(report);
        Map<String, BigDecimal> targets = new HashMap<>();
        calendar.targets(report.campaignId()).forEach(target -> targets.put(target.measure(), target.number()));
        List<Finding> findings = new ArrayList<>();
        for (FormDefinition form : forms) {
            report.side().sides().stream()
                    .map(form::row)
                    .flatMap(Optional::stream)
                    .filter(row -> figures.keySet().stream()
                            .anyMatch(key -> key.rowId().equals(row.id())))
                    .forEach(row -> findings.addAll(new RuleCheck(form, row, figures, previous, targets).findings()));
        }
        checks.replace(report.id(), findings);
        return checks.list(report.id(), (formId, ruleId) -> rule(forms, formId, ruleId));
    }

    void explain(Report report, Finding finding, String explanation) {
        if (explanation.isBlank()) {
            throw new DomainException("reporting.check.explanation-missing");
        }
        if (finding.rule().severity() == FormRule.Severity.ERROR) {
            throw new DomainException("reporting.check.must-fix");
        }
        if (!checks.explain(
                report.id(), finding, explanation.strip(), currentActor.get().memberName())) {
            throw new DomainException("reporting.check.gone");
        }
    }

    /** What the same unit sent for the period before in the same year. */
    private Map<CellKey, BigDecimal> previous(Report report) {
        return report.period()
                .previousInYear()
                .flatMap(period -> rows.find(report, period))
                .filter(before -> !before.state().editable())
                .map(before -> values(cells.list(before.id())))
                .orElse(Map.of());
    }

    private static Map<CellKey, BigDecimal> values(List<ReportCell> cells) {
        Map<CellKey, BigDecimal> values = new HashMap<>();
        cells.forEach(cell -> values.put(cell.key(), cell.value()));
        return values;
    }

    private static FormRule rule(List<FormDefinition> forms, String formId, String ruleId) {
        return forms.stream()
                .filter(form -> form.id().equals(formId))
                .flatMap(form -> form.rules().stream())
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + ruleId));
    }
}
