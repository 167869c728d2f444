package org.anbiao.registry.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;

/** Fields that many steps have. */
final class StepFields {

    private StepFields() {}

    /** A day, with the shown day as a start. */
    static DateField day(String label, LocalDate start) {
        DateField field = new DateField(label);
        field.setValue(start);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    /** @throws DomainException registry.field.date-missing if the field is empty or no date */
    static LocalDate required(DateField field) {
        LocalDate day = field.getValue();
        if (day == null || field.isInvalid()) {
            throw new DomainException("registry.field.date-missing");
        }
        return day;
    }

    /** @throws DomainException with the key if nothing was chosen */
    static <T> T required(com.vaadin.flow.component.HasValue<?, T> field, String key) {
        if (field.isEmpty()) {
            throw new DomainException(key);
        }
        return field.getValue();
    }

    static TextArea text(String label) {
        TextArea field = new TextArea(label);
        field.setMaxLength(500);
        return field;
    }
}
