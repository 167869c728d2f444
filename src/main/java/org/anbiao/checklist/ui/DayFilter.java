package org.anbiao.checklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.anbiao.checklist.CheckCalendar;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The days that a list of an authority looks at, and the list as a workbook. */
class DayFilter extends Div {

    private final transient Consumer<CheckCalendar.Span> changed;

    /** @param changed opens the list for other days */
    DayFilter(CheckCalendar.Span span, Consumer<CheckCalendar.Span> changed, Anchor sheet) {
        this.changed = changed;
        DateField from = day("checklist.missed.from", span.from());
        DateField to = day("checklist.missed.to", span.to());
        from.addValueChangeListener(change -> change(change.getValue(), span.to()));
        to.addValueChangeListener(change -> change(span.from(), change.getValue()));
        add(new FilterBar(from, to, sheet));
    }

    private static DateField day(String key, LocalDate value) {
        DateField field = new DateField(Texts.get(key));
        field.setValue(value);
        field.setWidth("11rem");
        return field;
    }

    private void change(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            changed.accept(new CheckCalendar.Span(from, to));
        }
    }
}
