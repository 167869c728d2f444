package org.anbiao.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tree of columns of a form that is being edited. A place is the way from the top: the number of the child on every
 * level, from 0. Every change answers a new tree.
 */
public final class FormColumns {

    private FormColumns() {}

    /** A list that a file may leave out. */
    public static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The column at a place. */
    public static FormFile.Column at(List<FormFile.Column> columns, List<Integer> place) {
        FormFile.Column column = columns.get(place.get(0));
        return place.size() == 1 ? column : at(listed(column.children()), place.subList(1, place.size()));
    }

    /** Puts a column in place of another. */
    public static List<FormFile.Column> replace(
            List<FormFile.Column> columns, List<Integer> place, FormFile.Column replacement) {
        return changed(columns, place, siblings -> {
            List<FormFile.Column> next = new ArrayList<>(siblings);
            next.set(last(place), replacement);
            return next;
        });
    }

    /** Adds a column behind the one at the place, or as the last child of a group. */
    public static List<FormFile.Column> add(
            List<FormFile.Column> columns, List<Integer> place, boolean inside, FormFile.Column added) {
        if (place.isEmpty()) {
            List<FormFile.Column> next = new ArrayList<>(columns);
            next.add(added);
            return next;
        }
        if (inside) {
            FormFile.Column group = at(columns, place);
            List<FormFile.Column> children = new ArrayList<>(listed(group.children()));
            children.add(added);
            return replace(columns, place, withChildren(group, children));
        }
        return changed(columns, place, siblings -> {
            List<FormFile.Column> next = new ArrayList<>(siblings);
            next.add(last(place) + 1, added);
            return next;
        });
    }

    /** Takes a column away with everything below it. */
    public static List<FormFile.Column> remove(List<FormFile.Column> columns, List<Integer> place) {
        return changed(columns, place, siblings -> {
            List<FormFile.Column> next = new ArrayList<>(siblings);
            next.remove(last(place));
            return next;
        });
    }

    /** Moves a column among its siblings; at the edge it stays. */
    public static List<FormFile.Column> move(List<FormFile.Column> columns, List<Integer> place, int by) {
        return changed(columns, place, siblings -> {
            int to = last(place) + by;
            if (to < 0 || to >= siblings.size()) {
                return siblings;
            }
            List<FormFile.Column> next = new ArrayList<>(siblings);
            next.add(to, next.remove(last(place)));
            return next;
        });
    }

    /** All columns of figures below these, from left to right. */
    public static Stream<FormFile.Column> leaves(List<FormFile.Column> columns) {
        return columns.stream()
                .flatMap(column -> column.children() == null
                        ? Stream.of(column).filter(leaf -> leaf.words() == null)
                        : leaves(listed(column.children())));
    }

    /** A new group without columns. */
    public static FormFile.Column group(String id, String label) {
        return new FormFile.Column(id, label, null, List.of(), null, null, null, null, null, null);
    }

    /** A new column of figures that does not count anything yet. */
    public static FormFile.Column leaf(String id, String label) {
        return new FormFile.Column(id, label, null, null, null, null, null, null, null, null);
    }

    /** A key that no column of the form has: the word with the first free number. */
    public static String freeKey(FormFile form, String word) {
        Set<String> taken = new HashSet<>();
        keys(listed(form.columns())).forEach(taken::add);
        int number = 1;
        while (taken.contains(word + "_" + number)) {
            number++;
        }
        return word + "_" + number;
    }

    private static Stream<String> keys(List<FormFile.Column> columns) {
        return columns.stream()
                .flatMap(column ->
                        Stream.concat(Stream.of(String.valueOf(column.id())), keys(listed(column.children()))));
    }

    /** The form with other columns. */
    public static FormFile withColumns(FormFile form, List<FormFile.Column> columns) {
        return new FormFile(
                form.id(),
                form.version(),
                form.family(),
                form.ord(),
                form.attachment(),
                form.title(),
                form.subject(),
                form.paper(),
                form.headerFields(),
                form.rowLabel(),
                form.rows(),
                form.subRows(),
                columns,
                form.notes(),
                form.due(),
                form.validations());
    }

    /** The form with other rules. */
    public static FormFile withRules(FormFile form, List<FormFile.Rule> rules) {
        return new FormFile(
                form.id(),
                form.version(),
                form.family(),
                form.ord(),
                form.attachment(),
                form.title(),
                form.subject(),
                form.paper(),
                form.headerFields(),
                form.rowLabel(),
                form.rows(),
                form.subRows(),
                form.columns(),
                form.notes(),
                form.due(),
                rules);
    }

    /** The form with a column split by its sub-rows, or not. */
    public static FormFile withBrokenDown(FormFile form, String columnId, boolean broken) {
        FormFile.SubRows subRows = form.subRows();
        if (subRows == null) {
            return form;
        }
        List<String> ids = new ArrayList<>(listed(subRows.brokenDown()));
        ids.remove(columnId);
        if (broken) {
            ids.add(columnId);
        }
        return new FormFile(
                form.id(),
                form.version(),
                form.family(),
                form.ord(),
                form.attachment(),
                form.title(),
                form.subject(),
                form.paper(),
                form.headerFields(),
                form.rowLabel(),
                form.rows(),
                new FormFile.SubRows(subRows.id(), subRows.rows(), ids, subRows.merged(), subRows.absent()),
                form.columns(),
                form.notes(),
                form.due(),
                form.validations());
    }

    static FormFile.Column withChildren(FormFile.Column group, List<FormFile.Column> children) {
        return new FormFile.Column(
                group.id(), group.label(), group.rowSpan(), children, null, null, null, null, null, null);
    }

    /**
     * The form with what follows from its measures: the kind of every column, a counting start where it has one, a base date
     * where it is a state.
     */
    static FormFile withKinds(FormFile file, Map<String, Measure> measures) {
        FormFile.SubRows subRows = file.subRows();
        return new FormFile(
                file.id(),
                Math.max(1, file.version()),
                file.family() == null ? file.id() : file.family(),
                Math.max(1, file.ord()),
                file.attachment() == null ? "" : file.attachment(),
                file.title(),
                file.subject(),
                file.paper() == null ? "A3" : file.paper(),
                listed(file.headerFields()),
                file.rowLabel() == null ? "" : file.rowLabel(),
                listed(file.rows()),
                subRows == null
                        ? null
                        : new FormFile.SubRows(
                                subRows.id(),
                                listed(subRows.rows()),
                                listed(subRows.brokenDown()),
                                listed(subRows.merged()).stream()
                                        .map(merged -> new FormFile.Merged(
                                                merged.subRow(), merged.columns(), kind(merged.cell(), measures)))
                                        .toList(),
                                subRows.absent()),
                listed(file.columns()).stream()
                        .map(column -> kind(column, measures))
                        .toList(),
                listed(file.notes()),
                listed(file.due()),
                listed(file.validations()));
    }

    private static FormFile.Column kind(FormFile.Column column, Map<String, Measure> measures) {
        List<FormFile.Column> children = column.children();
        if (children != null) {
            return withChildren(
                    column,
                    children.stream().map(child -> kind(child, measures)).toList());
        }
        String id = column.measure() == null ? column.id() : column.measure();
        Measure measure = measures.get(id);
        if (column.words() != null || measure == null) {
            return column;
        }
        boolean state = measure.kind() == MeasureKind.SNAPSHOT;
        return new FormFile.Column(
                column.id(),
                column.label(),
                null,
                null,
                null,
                column.unit(),
                measure.kind().name().toLowerCase(Locale.ROOT),
                id,
                state ? null : column.countsFrom(),
                state ? column.baseDate() : null);
    }

    private static List<FormFile.Column> changed(
            List<FormFile.Column> columns, List<Integer> place, UnaryOperator<List<FormFile.Column>> change) {
        if (place.size() == 1) {
            return List.copyOf(change.apply(columns));
        }
        FormFile.Column group = columns.get(place.get(0));
        List<FormFile.Column> next = new ArrayList<>(columns);
        next.set(
                place.get(0),
                withChildren(group, changed(listed(group.children()), place.subList(1, place.size()), change)));
        return List.copyOf(next);
    }

    private static int last(List<Integer> place) {
        return place.get(place.size() - 1);
    }
}
