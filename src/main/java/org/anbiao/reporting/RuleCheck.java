package org.anbiao.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the figures of one row against the rules of its form. */
final class RuleCheck {

    private final FormDefinition form;
    private final FormDefinition.Row row;
    private final Map<CellKey, BigDecimal> figures;
    private final Map<CellKey, BigDecimal> previous;
    private final Map<String, BigDecimal> targets;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param figures figures of all forms of the report
     * @param previous figures sent for the previous period of the same year, empty if there are none
     * @param targets the campaign's targets by key
     */
    RuleCheck(
            FormDefinition form,
            FormDefinition.Row row,
            Map<CellKey, BigDecimal> figures,
            Map<CellKey, BigDecimal> previous,
            Map<String, BigDecimal> targets) {
        this.form = form;
        this.row = row;
        this.figures = figures;
        this.previous = previous;
        this.targets = targets;
    }

    List<Finding> findings() {
        form.rules().forEach(this::check);
        return findings;
    }

    private void check(FormRule rule) {
        BigDecimal left = sum(rule.left(), figures);
        BigDecimal right = sum(rule.right(), figures);
        switch (rule.kind()) {
            case EQUAL -> report(rule, "", left, right, left.compareTo(right) != 0);
            case AT_MOST -> report(rule, "", left, right, left.compareTo(right) > 0);
            case EACH_AT_MOST ->
                rule.left().forEach(column -> {
                    BigDecimal value = sum(List.of(column), figures);
                    report(rule, column, value, right, value.compareTo(right) > 0);
                });
            case POSITIVE_ONLY_IF -> report(rule, "", left, right, left.signum() > 0 && right.signum() == 0);
            case POSITIVE_EXACTLY_WHEN -> report(rule, "", left, right, left.signum() != right.signum());
            case NOT_FALLING -> rule.left().forEach(column -> checkFall(rule, column));
            case FILLED -> checkFilled(rule);
            case AT_LEAST_TARGET -> checkTarget(rule, left);
        }
    }

    private void checkFall(FormRule rule, String column) {
        if (!previous.isEmpty()) {
            BigDecimal now = sum(List.of(column), figures);
            BigDecimal before = sum(List.of(column), previous);
            report(rule, column, now, before, now.compareTo(before) < 0);
        }
    }

    private void checkFilled(FormRule rule) {
        for (FormDefinition.Cell cell : form.cells(row)) {
            BigDecimal value = figures.get(cell.key());
            boolean wrong = value == null
                    || value.signum() < 0
                    || (!cell.column().money() && value.stripTrailingZeros().scale() > 0);
            report(
                    rule,
                    cell.column().id(),
                    Objects.requireNonNullElse(value, BigDecimal.ZERO),
                    BigDecimal.ZERO,
                    wrong);
        }
    }

    private void checkTarget(FormRule rule, BigDecimal left) {
        BigDecimal target = targets.get(rule.right().get(0));
        // a target of 0 means: no task of this kind
        if (target != null && target.signum() > 0) {
            report(rule, "", left, target, left.compareTo(target) < 0);
        }
    }

    private void report(FormRule rule, String column, BigDecimal left, BigDecimal right, boolean broken) {
        if (broken) {
            findings.add(new Finding(form.id(), row.id(), rule, column, left, right));
        }
    }

    /** Sum of all cells of the columns in this row; a column of another form is named form.column. */
    private BigDecimal sum(List<String> columns, Map<CellKey, BigDecimal> values) {
        Set<String> terms = Set.copyOf(columns);
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().rowId().equals(row.id()))
                .filter(entry -> names(entry.getKey()).anyMatch(terms::contains))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<String> names(CellKey key) {
        String full = key.formId() + "." + key.columnId();
        return key.formId().equals(form.id()) ? Stream.of(key.columnId(), full) : Stream.of(full);
    }
}
