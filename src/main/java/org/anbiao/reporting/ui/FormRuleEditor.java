package org.anbiao.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormColumns;
import org.anbiao.reporting.FormFile;
import org.anbiao.reporting.FormRule;

/** The rules that the figures of a form are checked against. */
class FormRuleEditor extends Div {

    private final transient Consumer<FormFile> changed;
    private final boolean editable;
    private final transient Map<String, String> labels = new LinkedHashMap<>();
    private transient FormFile form;

    FormRuleEditor(FormFile form, boolean editable, Consumer<FormFile> changed) {
        this.form = form;
        this.editable = editable;
        this.changed = changed;
        addClassName("form-rules");
        name(FormColumns.listed(form.columns()), "");
        FormFile.SubRows subRows = form.subRows();
        if (subRows != null) {
            FormColumns.listed(subRows.merged())
                    .forEach(merged -> labels.put(
                            String.valueOf(merged.cell().id()),
                            ReportWords.shown(merged.cell().label())));
        }
        show();
    }

    /** Columns are called by their group and their own label; a total alone says nothing. */
    private void name(List<FormFile.Column> columns, String group) {
        for (FormFile.Column column : columns) {
            String label = ReportWords.shown(column.label());
            if (column.children() != null) {
                name(FormColumns.listed(column.children()), label);
            } else if (column.words() == null) {
                labels.put(String.valueOf(column.id()), group.isEmpty() ? label : group + " › " + label);
            }
        }
    }

    private List<FormFile.Rule> rules() {
        return FormColumns.listed(form.validations());
    }

    private void show() {
        removeAll();
        for (int i = 0; i < rules().size(); i++) {
            add(line(i));
        }
        Button add = new Button(Texts.get("reporting.forms.add-rule"), click -> {
            List<FormFile.Rule> next = new ArrayList<>(rules());
            next.add(new FormFile.Rule("rule-" + (next.size() + 1), "warning", "at_most", List.of(), List.of()));
            write(next);
            show();
        });
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.setVisible(editable);
        add(add);
    }

    private Div line(int index) {
        FormFile.Rule rule = rules().get(index);
        Select<String> severity = choice(
                "severity",
                Stream.of(FormRule.Severity.values()).map(Enum::name).toList(),
                rule.severity());
        Select<String> kind =
                choice("kind", Stream.of(FormRule.Kind.values()).map(Enum::name).toList(), rule.rule());
        kind.addClassName("form-rule-kind");
        MultiSelectComboBox<String> left = columns("left", FormColumns.listed(rule.left()));
        MultiSelectComboBox<String> right = columns("right", FormColumns.listed(rule.right()));
        Runnable write = () -> {
            List<FormFile.Rule> next = new ArrayList<>(rules());
            next.set(
                    index,
                    new FormFile.Rule(
                            rule.id(),
                            severity.getValue().toLowerCase(Locale.ROOT),
                            kind.getValue().toLowerCase(Locale.ROOT),
                            List.copyOf(left.getValue()),
                            List.copyOf(right.getValue())));
            write(next);
        };
        severity.addValueChangeListener(change -> write.run());
        kind.addValueChangeListener(change -> write.run());
        left.addValueChangeListener(change -> write.run());
        right.addValueChangeListener(change -> write.run());
        Button remove = new Button(Texts.get("reporting.forms.remove"), click -> {
            List<FormFile.Rule> next = new ArrayList<>(rules());
            next.remove(index);
            write(next);
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setVisible(editable);
        Div line = new Div(severity, left, kind, right, remove);
        line.addClassName("form-rule");
        return line;
    }

    private Select<String> choice(String what, List<String> items, String value) {
        Select<String> select = new Select<>();
        select.setLabel(Texts.get("reporting.forms.rule-" + what));
        select.setItems(items);
        select.setItemLabelGenerator(item -> Texts.get("reporting.forms.rule-" + what + "." + item));
        select.setValue(String.valueOf(value).toUpperCase(Locale.ROOT));
        select.setReadOnly(!editable);
        return select;
    }

    /** Own columns by their words; what a rule names beside them, in another form or among the targets, stays as it is. */
    private MultiSelectComboBox<String> columns(String side, List<String> chosen) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>(Texts.get("reporting.forms.rule-" + side));
        Set<String> items = new LinkedHashSet<>(labels.keySet());
        items.addAll(chosen);
        box.setItems(items);
        box.setItemLabelGenerator(item -> labels.getOrDefault(item, item));
        box.setValue(new LinkedHashSet<>(chosen));
        box.setReadOnly(!editable);
        return box;
    }

    private void write(List<FormFile.Rule> rules) {
        form = FormColumns.withRules(form, rules);
        changed.accept(form);
    }
}
