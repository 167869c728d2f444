package org.anbiao.sectors.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A day and a time of it, side by side. */
class TimeField extends Div {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final DateField day;
    private final TimePicker time;

    TimeField(String labelKey, LocalDateTime value) {
        day = new DateField(Texts.get(labelKey));
        day.setValue(value.toLocalDate());
        time = new TimePicker(Texts.get("sectors.permit.clock", Texts.get(labelKey)));
        time.setLocale(Locale.SIMPLIFIED_CHINESE);
        time.setStep(STEP);
        time.setValue(value.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        day.setWidth("11rem");
        time.setWidth("9rem");
        add(day, time);
        addClassName("inline-list");
    }

    /** The next full quarter of an hour. */
    static LocalDateTime quarter(LocalDateTime time) {
        LocalDateTime hour = time.truncatedTo(ChronoUnit.HOURS);
        long quarters = -Math.floorDiv(-Duration.between(hour, time).toSeconds(), STEP.toSeconds());
        return hour.plus(STEP.multipliedBy(quarters));
    }

    /** Null while one of the two is missing. */
    @Nullable
    LocalDateTime value() {
        LocalDate on = day.getValue();
        LocalTime at = time.getValue();
        return on == null || at == null ? null : LocalDateTime.of(on, at);
    }
}
