package org.anbiao.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormColumns;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.FormFile;

/** Title, source, the line above the table, rows and notes of a form. */
class FormHeadEditor extends Div {

    private final transient FormFile form;
    private final transient Consumer<FormFile> changed;
    private final TextField title = new TextField(Texts.get("reporting.forms.name"));
    private final TextField source = new TextField(Texts.get("reporting.forms.source"));
    private final Select<String> subject = new Select<>();
    private final TextField rowLabel = new TextField(Texts.get("reporting.forms.row-label"));
    private final TextField lineRow = new TextField(Texts.get("reporting.forms.row-line"));
    private final TextField blockRow = new TextField(Texts.get("reporting.forms.row-block"));
    private final TextArea headerFields = new TextArea(Texts.get("reporting.forms.header-fields"));
    private final TextArea notes = new TextArea(Texts.get("reporting.forms.notes"));

    FormHeadEditor(FormFile form, boolean editable, Consumer<FormFile> changed) {
        this.form = form;
        this.changed = changed;
        addClassName("form-head");
        title.setValue(Objects.toString(form.title(), ""));
        source.setValue(Objects.toString(form.attachment(), ""));
        subject.setLabel(Texts.get("reporting.forms.subject"));
        subject.setItems("enterprise", "nine_small_place");
        subject.setItemLabelGenerator(item -> Texts.get("reporting.forms.subject." + item));
        subject.setValue("nine_small_place".equals(form.subject()) ? "nine_small_place" : "enterprise");
        rowLabel.setValue(Objects.toString(form.rowLabel(), ""));
        lineRow.setValue(row("line"));
        blockRow.setValue(row("block"));
        lineRow.setHelperText(Texts.get("reporting.forms.row-hint"));
        blockRow.setHelperText(Texts.get("reporting.forms.row-hint"));
        headerFields.setValue(String.join(
                "\n",
                FormColumns.listed(form.headerFields()).stream()
                        .map(FormDefinition.HeaderField::label)
                        .toList()));
        headerFields.setHelperText(Texts.get("reporting.forms.one-per-line"));
        notes.setValue(String.join("\n", FormColumns.listed(form.notes())));
        notes.setHelperText(Texts.get("reporting.forms.one-per-line"));
        for (var field : List.of(title, source, rowLabel, lineRow, blockRow)) {
            field.setReadOnly(!editable);
            field.addValueChangeListener(change -> write());
            add(field);
        }
        subject.setReadOnly(!editable);
        subject.addValueChangeListener(change -> write());
        addComponentAtIndex(2, subject);
        for (var area : List.of(headerFields, notes)) {
            area.setReadOnly(!editable);
            area.addValueChangeListener(change -> write());
            add(area);
        }
        title.addClassName("wide");
        notes.addClassName("wide");
        headerFields.addClassName("wide");
    }

    private String row(String side) {
        return FormColumns.listed(form.rows()).stream()
                .filter(row -> side.equals(row.side()))
                .map(FormFile.Row::label)
                .findFirst()
                .orElse("");
    }

    private void write() {
        changed.accept(new FormFile(
                form.id(),
                form.version(),
                form.family(),
                form.ord(),
                source.getValue().strip(),
                title.getValue().strip(),
                subject.getValue(),
                form.paper(),
                writtenFields(),
                rowLabel.getValue().strip(),
                writtenRows(),
                form.subRows(),
                form.columns(),
                lines(notes),
                form.due(),
                form.validations()));
    }

    private List<FormFile.Row> writtenRows() {
        List<FormFile.Row> rows = new ArrayList<>();
        for (FormFile.Row row : FormColumns.listed(form.rows())) {
            TextField field = "line".equals(row.side()) ? lineRow : blockRow;
            if (!field.isEmpty()) {
                rows.add(new FormFile.Row(row.id(), field.getValue().strip(), row.name(), row.side()));
            }
        }
        if (row("line").isEmpty() && !lineRow.isEmpty()) {
            rows.add(0, new FormFile.Row("line", lineRow.getValue().strip(), null, "line"));
        }
        if (row("block").isEmpty() && !blockRow.isEmpty()) {
            rows.add(new FormFile.Row("block", blockRow.getValue().strip(), null, "block"));
        }
        return rows;
    }

    /** Known blanks keep their key, so that the portal goes on filling them in. */
    private List<FormDefinition.HeaderField> writtenFields() {
        List<FormDefinition.HeaderField> old = FormColumns.listed(form.headerFields());
        List<FormDefinition.HeaderField> fields = new ArrayList<>();
        List<String> labels = lines(headerFields);
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            String id = i < old.size() && old.size() == labels.size()
                    ? old.get(i).id()
                    : old.stream()
                            .filter(field -> field.label().equals(label))
                            .map(FormDefinition.HeaderField::id)
                            .findFirst()
                            .orElse("field_" + (i + 1));
            fields.add(new FormDefinition.HeaderField(id, label));
        }
        return fields;
    }

    private static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
