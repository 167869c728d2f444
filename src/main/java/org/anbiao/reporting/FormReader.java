package org.anbiao.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a form file and turns it into the model. What is wrong is named with the form and the column. */
final class FormReader {

    private final FormFile file;
    private final Map<String, Measure> measures;

    private FormReader(FormFile file, Map<String, Measure> measures) {
        this.file = file;
        this.measures = measures;
    }

    /** Throws IllegalStateException naming what is wrong in the file. */
    static FormDefinition read(FormFile file, Map<String, Measure> measures) {
        FormDefinition form = new FormReader(file, measures).toForm();
        new FormChecker(form, measures).check();
        return form;
    }

    private FormDefinition toForm() {
        FormFile.@Nullable SubRows subRows = file.subRows();
        return new FormDefinition(
                file.id(),
                file.version(),
                file.family(),
                file.ord(),
                file.attachment(),
                file.title(),
                SubjectKind.of(file.subject()),
                file.paper(),
                List.copyOf(file.headerFields()),
                file.rowLabel(),
                map(file.rows(), FormReader::row),
                subRows == null ? List.of() : List.copyOf(subRows.rows()),
                subRows == null ? Set.of() : new HashSet<>(subRows.brokenDown()),
                subRows == null ? List.of() : map(subRows.merged(), this::merged),
                subRows == null
                        ? List.of()
                        : map(subRows.absent(), a -> new FormDefinition.AbsentCells(a.subRow(), a.columns())),
                map(file.columns(), this::column),
                List.copyOf(file.notes()),
                map(file.due(), d -> new DueDates(d.hop(), d.label(), Map.copyOf(d.dates()))),
                map(file.validations(), FormReader::rule));
    }

    private static FormDefinition.Row row(FormFile.Row row) {
        String name = row.name();
        return new FormDefinition.Row(row.id(), row.label(), name == null ? row.label() : name, Side.of(row.side()));
    }

    private FormDefinition.MergedCell merged(FormFile.Merged merged) {
        return new FormDefinition.MergedCell(merged.subRow(), List.copyOf(merged.columns()), leaf(merged.cell()));
    }

    private FormColumn column(FormFile.Column column) {
        List<FormFile.Column> children = column.children();
        if (children != null) {
            Integer rowSpan = column.rowSpan();
            return new FormColumn.Group(
                    column.id(), column.label(), rowSpan == null ? 1 : rowSpan, map(children, this::column));
        }
        List<String> words = column.words();
        return words != null ? new FormColumn.Words(column.id(), column.label(), words) : leaf(column);
    }

    private FormColumn.Leaf leaf(FormFile.Column column) {
        String unit = column.unit();
        String kind = column.kind();
        if (unit == null || kind == null) {
            throw new IllegalStateException(file.id() + ": column " + column.id() + " needs unit and kind");
        }
        String measure = column.measure();
        return new FormColumn.Leaf(
                column.id(),
                column.label(),
                unit,
                MeasureKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                measure == null ? column.id() : measure,
                column.countsFrom(),
                column.baseDate());
    }

    private static FormRule rule(FormFile.Rule rule) {
        return new FormRule(
                rule.id(),
                FormRule.Severity.valueOf(rule.severity().toUpperCase(Locale.ROOT)),
                FormRule.Kind.valueOf(rule.rule().toUpperCase(Locale.ROOT)),
                map(rule.left(), Function.identity()),
                map(rule.right(), Function.identity()));
    }

    private static <A, B> List<B> map(@Nullable List<A> list, Function<A, B> function) {
        return list == null ? List.of() : list.stream().map(function).collect(Collectors.toUnmodifiableList());
    }
}
