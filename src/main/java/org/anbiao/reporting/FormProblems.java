package org.anbiao.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be put right in a form before it can be published, all of it at once and in the words of its columns. */
final class FormProblems {

    private static final int MAX_COLUMNS = 200;

    private final FormFile file;
    private final Map<String, Measure> measures;
    private final List<FormProblem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> leaves = new HashSet<>();

    private FormProblems(FormFile file, Map<String, Measure> measures) {
        this.file = file;
        this.measures = measures;
    }

    static List<FormProblem> of(FormFile file, Map<String, Measure> measures) {
        return new FormProblems(file, measures).find();
    }

    private List<FormProblem> find() {
        if (blank(file.title())) {
            add("title");
        }
        if (!List.of("enterprise", "nine_small_place").contains(String.valueOf(file.subject()))) {
            add("subject", String.valueOf(file.subject()));
        }
        checkRows();
        List<FormFile.Column> columns = FormColumns.listed(file.columns());
        if (columns.isEmpty()) {
            add("no-columns");
        }
        columns.forEach(column -> checkColumn(column, 1));
        if (ids.size() > MAX_COLUMNS) {
            add("too-many", String.valueOf(MAX_COLUMNS));
        }
        checkMerged();
        FormColumns.listed(file.validations()).forEach(this::checkRule);
        if (problems.isEmpty()) {
            checkAsRead();
        }
        return problems;
    }

    private void checkRows() {
        List<FormFile.Row> rows = FormColumns.listed(file.rows());
        if (rows.isEmpty()) {
            add("no-rows");
        }
        Set<String> sides = new HashSet<>();
        for (FormFile.Row row : rows) {
            if (!List.of("line", "block").contains(String.valueOf(row.side()))) {
                add("row-side", String.valueOf(row.label()));
            } else if (!sides.add(row.side())) {
                add("two-rows", String.valueOf(row.label()));
            }
        }
    }

    private void checkColumn(FormFile.Column column, int depth) {
        String label = blank(column.label()) ? String.valueOf(column.id()) : column.label();
        if (blank(column.id())) {
            add("no-id", label);
        } else if (!ids.add(column.id())) {
            add("duplicate", label, column.id());
        }
        if (blank(column.label())) {
            add("no-label", String.valueOf(column.id()));
        }
        List<FormFile.Column> children = column.children();
        if (children != null) {
            if (children.isEmpty()) {
                add("empty-group", label);
            }
            children.forEach(child -> checkColumn(child, depth + 1));
        } else if (column.words() == null) {
            leaves.add(String.valueOf(column.id()));
            checkLeaf(column, label);
        }
    }

    private void checkLeaf(FormFile.Column column, String label) {
        Measure measure = measures.get(measureId(column));
        if (measure == null) {
            add(column.measure() == null ? "no-measure" : "unknown-measure", label, measureId(column));
            return;
        }
        if (blank(column.unit())) {
            add("no-unit", label);
        }
        boolean state = measure.kind() == MeasureKind.SNAPSHOT;
        if (!state && column.countsFrom() == null) {
            add("no-start", label);
        }
        FormFile.SubRows subRows = file.subRows();
        if (subRows != null
                && FormColumns.listed(subRows.brokenDown()).contains(column.id())
                && measure.subRowColumn() == null) {
            add("no-sub-row", label);
        }
    }

    private void checkMerged() {
        FormFile.SubRows subRows = file.subRows();
        if (subRows == null) {
            return;
        }
        for (FormFile.Merged merged : FormColumns.listed(subRows.merged())) {
            checkColumn(merged.cell(), 1);
        }
        for (String id : FormColumns.listed(subRows.brokenDown())) {
            if (!leaves.contains(id)) {
                add("broken-down-missing", id);
            }
        }
    }

    private void checkRule(FormFile.Rule rule) {
        boolean target = "at_least_target".equals(rule.rule());
        boolean needsLeft = !"filled".equals(rule.rule());
        if (needsLeft && FormColumns.listed(rule.left()).isEmpty()) {
            add("rule-empty", String.valueOf(rule.id()));
        }
        List<String> named = new ArrayList<>(FormColumns.listed(rule.left()));
        if (!target) {
            named.addAll(FormColumns.listed(rule.right()));
        }
        named.stream()
                .filter(id -> !id.contains(".") && !leaves.contains(id))
                .forEach(id -> add("rule-missing", String.valueOf(rule.id()), id));
    }

    /** The checks that shipped forms have to pass too, should something be left. */
    private void checkAsRead() {
        try {
            FormReader.read(FormColumns.withKinds(file, measures), measures);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
            add("other", Objects.toString(e.getMessage(), ""));
        }
    }

    private static String measureId(FormFile.Column column) {
        String measure = column.measure();
        return measure == null ? String.valueOf(column.id()) : measure;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void add(String key, String... arguments) {
        problems.add(FormProblem.of(key, arguments));
    }
}
