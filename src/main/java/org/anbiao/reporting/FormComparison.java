package org.anbiao.reporting;

import static org.anbiao.reporting.FormColumns.listed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.definition.Difference;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a form: head, rows, columns, notes, rules. Pure rules. */
final class FormComparison {

    private FormComparison() {}

    /** All points in which the second differs from the first; columns and rules are told apart by their keys. */
    static List<Difference> between(FormFile before, FormFile after) {
        List<Difference> all = new ArrayList<>();
        all.addAll(Difference.between("head", head(before), head(after)));
        all.addAll(Difference.between("rows", rows(before), rows(after)));
        all.addAll(columns(before, after));
        all.addAll(Difference.between("notes", notes(before), notes(after)));
        all.addAll(rules(before, after));
        return List.copyOf(all);
    }

    private static Map<String, String> head(FormFile form) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", text(form.title()));
        values.put("source", text(form.attachment()));
        values.put("subject", text(form.subject()));
        values.put("row-label", text(form.rowLabel()));
        values.put(
                "header-fields",
                listed(form.headerFields()).stream()
                        .map(FormDefinition.HeaderField::label)
                        .collect(Collectors.joining("\n")));
        return values;
    }

    private static Map<String, String> rows(FormFile form) {
        return listed(form.rows()).stream()
                .collect(Collectors.toMap(
                        FormFile.Row::id, row -> text(row.label()), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<Difference> columns(FormFile before, FormFile after) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> own = new LinkedHashMap<>();
        columns(listed(before.columns()), "", names, old);
        columns(listed(after.columns()), "", names, own);
        return named(Difference.between("columns", old, own), names);
    }

    /** The label with those of its groups, the unit, what is counted, and since when. */
    private static void columns(
            List<FormFile.Column> columns, String group, Map<String, String> names, Map<String, String> values) {
        for (FormFile.Column column : columns) {
            String path = group.isEmpty() ? text(column.label()) : group + " › " + text(column.label());
            String key = text(column.id());
            if (column.children() != null) {
                columns(listed(column.children()), path, names, values);
            } else {
                names.putIfAbsent(key, path);
                values.put(
                        key,
                        Stream.concat(
                                        Stream.of(
                                                path,
                                                text(column.unit()),
                                                counted(column),
                                                text(column.countsFrom()),
                                                text(column.baseDate())),
                                        listed(column.words()).stream())
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    /** A column without a measure of its own counts the one it is called by. */
    private static String counted(FormFile.Column column) {
        return column.words() != null ? "" : text(column.measure() == null ? column.id() : column.measure());
    }

    private static Map<String, String> notes(FormFile form) {
        Map<String, String> values = new LinkedHashMap<>();
        String all = String.join("\n", listed(form.notes()));
        if (!all.isEmpty()) {
            values.put("notes", all);
        }
        return values;
    }

    private static List<Difference> rules(FormFile before, FormFile after) {
        Map<String, String> names = new LinkedHashMap<>();
        columns(listed(before.columns()), "", names, new LinkedHashMap<>());
        columns(listed(after.columns()), "", names, new LinkedHashMap<>());
        return Difference.between("rules", rules(before, names), rules(after, names));
    }

    /** Severity, kind, left and right columns, a line each. */
    private static Map<String, String> rules(FormFile form, Map<String, String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        listed(form.validations())
                .forEach(rule -> values.put(
                        text(rule.id()),
                        Stream.of(
                                        text(rule.severity()),
                                        text(rule.rule()),
                                        labels(rule.left(), names),
                                        labels(rule.right(), names))
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining("\n"))));
        return values;
    }

    private static String labels(@Nullable List<String> columns, Map<String, String> names) {
        return listed(columns).stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(" + "));
    }

    private static List<Difference> named(List<Difference> differences, Map<String, String> names) {
        return differences.stream()
                .map(difference -> new Difference(
                        difference.section(),
                        difference.key(),
                        names.getOrDefault(difference.key(), difference.key()),
                        difference.before(),
                        difference.after()))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
