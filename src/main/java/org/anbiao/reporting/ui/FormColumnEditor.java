package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormColumns;
import org.anbiao.reporting.FormFile;
import org.anbiao.reporting.Measure;
import org.jspecify.annotations.Nullable;

/** The tree of columns at the left, what the selected one counts at the right. */
class FormColumnEditor extends Div {

    private final transient Consumer<FormFile> changed;
    private final transient Collection<Measure> measures;
    private final transient List<String> units;
    private final boolean editable;
    private final TreeGrid<Node> tree = new TreeGrid<>();
    private final Div properties = new Div();
    private transient FormFile form;

    /** A column and the way to it from the top. */
    record Node(List<Integer> place, FormFile.Column column) {

        Stream<Node> children() {
            return nodes(place, FormColumns.listed(column.children()));
        }

        static Stream<Node> nodes(List<Integer> above, List<FormFile.Column> columns) {
            List<Node> nodes = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                List<Integer> place = new ArrayList<>(above);
                place.add(i);
                nodes.add(new Node(List.copyOf(place), columns.get(i)));
            }
            return nodes.stream();
        }
    }

    FormColumnEditor(
            FormFile form,
            Collection<Measure> measures,
            List<String> units,
            boolean editable,
            Consumer<FormFile> changed) {
        this.form = form;
        this.measures = measures;
        this.units = units;
        this.editable = editable;
        this.changed = changed;
        addClassName("form-editor");
        properties.addClassName("form-properties");
        tree.addHierarchyColumn(node -> ReportWords.shown(node.column().label()))
                .setHeader(Texts.get("reporting.forms.column"))
                .setSortable(false)
                .setFlexGrow(1);
        tree.addColumn(node -> node.column().children() == null
                        ? Objects.toString(node.column().unit(), "")
                        : "")
                .setHeader(Texts.get("reporting.forms.unit"))
                .setWidth("5rem")
                .setFlexGrow(0);
        tree.addSelectionListener(
                event -> showProperties(event.getFirstSelectedItem().orElse(null)));
        Div left = new Div(toolbar(), tree);
        left.addClassName("form-tree");
        add(left, properties);
        show(null);
    }

    /** Selects a column by its key. */
    void select(String columnId) {
        all(FormColumns.listed(form.columns()))
                .filter(node -> columnId.equals(node.column().id()))
                .findFirst()
                .ifPresent(node -> {
                    tree.select(node);
                    tree.scrollToIndex(
                            node.place().stream().mapToInt(Integer::intValue).toArray());
                });
    }

    private static Stream<Node> all(List<FormFile.Column> columns) {
        return Node.nodes(List.of(), columns).flatMap(FormColumnEditor::withChildren);
    }

    private static Stream<Node> withChildren(Node node) {
        return Stream.concat(Stream.of(node), node.children().flatMap(FormColumnEditor::withChildren));
    }

    private Component toolbar() {
        Div bar = new Div(
                button("add-column", () -> addColumn(false)),
                button("add-group", () -> addColumn(true)),
                button("up", () -> move(-1)),
                button("down", () -> move(1)),
                button("remove", this::remove));
        bar.addClassName("form-toolbar");
        bar.setVisible(editable);
        return bar;
    }

    private static Button button(String act, Runnable action) {
        Button button = new Button(Texts.get("reporting.forms." + act), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private @Nullable Node selected() {
        return tree.asSingleSelect().getValue();
    }

    private void addColumn(boolean group) {
        Node node = selected();
        String key = FormColumns.freeKey(form, group ? "group" : "column");
        String label = Texts.get(group ? "reporting.forms.new-group" : "reporting.forms.new-column");
        FormFile.Column added = group ? FormColumns.group(key, label) : FormColumns.leaf(key, label);
        boolean inside = node != null && node.column().children() != null;
        change(FormColumns.add(columns(), node == null ? List.of() : node.place(), inside, added), null);
        select(key);
    }

    private void move(int by) {
        Node node = selected();
        if (node != null) {
            change(FormColumns.move(columns(), node.place(), by), null);
            select(node.column().id());
        }
    }

    private void remove() {
        Node node = selected();
        if (node != null) {
            change(FormColumns.remove(columns(), node.place()), null);
        }
    }

    private List<FormFile.Column> columns() {
        return FormColumns.listed(form.columns());
    }

    private void change(List<FormFile.Column> columns, @Nullable List<Integer> place) {
        form = FormColumns.withColumns(form, columns);
        changed.accept(form);
        show(place);
    }

    private void show(@Nullable List<Integer> place) {
        List<Node> roots = Node.nodes(List.of(), columns()).toList();
        tree.setItems(roots, node -> node.children().toList());
        tree.expandRecursively(roots, 10);
        if (place == null) {
            showProperties(null);
        } else {
            tree.select(new Node(place, FormColumns.at(columns(), place)));
        }
    }

    private void showProperties(@Nullable Node node) {
        properties.removeAll();
        if (node == null) {
            Span hint = new Span(Texts.get("reporting.forms.select-hint"));
            hint.addClassName("card-meta");
            properties.add(hint);
            return;
        }
        properties.add(new FormColumnFields(
                form,
                node.column(),
                measures,
                units,
                editable,
                column -> change(FormColumns.replace(columns(), node.place(), column), node.place()),
                broken -> {
                    form = FormColumns.withBrokenDown(form, node.column().id(), broken);
                    changed.accept(form);
                }));
    }
}
