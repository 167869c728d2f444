package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormColumns;
import org.anbiao.reporting.FormFile;
import org.anbiao.reporting.Measure;
import org.anbiao.reporting.MeasureKind;
import org.jspecify.annotations.Nullable;

/** The properties of one column: its words, and for figures what is counted since when. */
class FormColumnFields extends Div {

    private final transient FormFile.Column column;
    private final transient String subject;
    private final transient Consumer<FormFile.Column> changed;
    private final TextField label = new TextField(Texts.get("reporting.forms.label"));
    private final TextField key = new TextField(Texts.get("reporting.forms.key"));
    private final ComboBox<Measure> measure = new ComboBox<>(Texts.get("reporting.forms.measure"));
    private final ComboBox<String> unit = new ComboBox<>(Texts.get("reporting.forms.unit"));
    private final DateField countsFrom = new DateField(Texts.get("reporting.forms.counts-from"));
    private final DateField baseDate = new DateField(Texts.get("reporting.forms.base-date"));

    FormColumnFields(
            FormFile form,
            FormFile.Column column,
            Collection<Measure> measures,
            List<String> units,
            boolean editable,
            Consumer<FormFile.Column> changed,
            Consumer<Boolean> brokenDown) {
        this.column = column;
        this.changed = changed;
        this.subject = Texts.get("reporting.panel.subject."
                + Objects.toString(form.subject(), "enterprise").toUpperCase(Locale.ROOT));
        addClassName("form-fields");
        label.setValue(Objects.toString(column.label(), ""));
        key.setValue(Objects.toString(column.id(), ""));
        key.setHelperText(Texts.get("reporting.forms.key-hint"));
        addField(label, editable);
        if (column.children() == null && column.words() == null) {
            addFigure(measures, units, editable);
            addBrokenDown(form, editable, brokenDown);
        }
        addField(key, editable);
    }

    private void addFigure(Collection<Measure> measures, List<String> units, boolean editable) {
        measure.setItems(measures);
        measure.setItemLabelGenerator(this::words);
        measure.setClearButtonVisible(true);
        String id = column.measure() == null ? column.id() : column.measure();
        measures.stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(measure::setValue);
        Measure counted = measure.getValue();
        unit.setItems(units);
        unit.setAllowCustomValue(true);
        unit.addCustomValueSetListener(custom -> unit.setValue(custom.getDetail()));
        unit.setValue(column.unit());
        unit.setHelperText(Texts.get("reporting.forms.unit-hint"));
        countsFrom.setValue(column.countsFrom());
        baseDate.setValue(column.baseDate());
        addField(measure, editable);
        if (counted != null) {
            Span words = new Span(Texts.get("reporting.panel.kind." + counted.kind()) + " · " + words(counted));
            words.addClassName("card-meta");
            add(words);
        }
        addField(unit, editable);
        if (counted != null && counted.kind() == MeasureKind.SNAPSHOT) {
            addField(baseDate, editable);
        } else {
            addField(countsFrom, editable);
        }
    }

    private void addBrokenDown(FormFile form, boolean editable, Consumer<Boolean> brokenDown) {
        FormFile.SubRows subRows = form.subRows();
        if (subRows == null) {
            return;
        }
        String words = String.join(
                Texts.get("reporting.forms.list-comma"),
                subRows.rows().stream().map(row -> row.label()).toList());
        Checkbox box = new Checkbox(Texts.get("reporting.forms.broken-down", words));
        box.setValue(FormColumns.listed(subRows.brokenDown()).contains(column.id()));
        box.setReadOnly(!editable);
        box.addValueChangeListener(change -> brokenDown.accept(change.getValue()));
        add(box);
    }

    private String words(Measure counted) {
        String text = "en".equals(Texts.locale().getLanguage()) ? counted.en() : counted.zh();
        return text.replace("{subject}", subject);
    }

    private <F extends Component & HasSize & HasValue<?, ?>> void addField(F field, boolean editable) {
        field.setReadOnly(!editable);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                write();
            }
        });
        add(field);
    }

    private void write() {
        Measure counted = measure.getValue();
        boolean figure = column.children() == null && column.words() == null;
        @Nullable LocalDate from = countsFrom.getValue();
        changed.accept(new FormFile.Column(
                key.getValue().strip(),
                label.getValue().strip(),
                column.rowSpan(),
                column.children(),
                column.words(),
                figure ? unit.getValue() : null,
                column.kind(),
                figure && counted != null ? counted.id() : null,
                figure ? from : null,
                figure ? baseDate.getValue() : null));
    }
}
