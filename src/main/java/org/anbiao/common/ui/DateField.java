package org.anbiao.common.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date as the notices write it, 2025年2月12日; short forms such as 2025-2-12 or 20250212 are understood too. */
public class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        DatePickerI18n i18n = new DatePickerI18n();
        i18n.setDateFormats(Texts.get("common.date-format"), "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d");
        i18n.setFirstDayOfWeek(1);
        i18n.setToday(Texts.get("common.date.today"));
        i18n.setCancel(Texts.get("common.action.cancel"));
        i18n.setMonthNames(list("common.date.months"));
        i18n.setWeekdays(list("common.date.weekdays"));
        i18n.setWeekdaysShort(list("common.date.weekdays-short"));
        i18n.setBadInputErrorMessage(Texts.get("common.date.bad"));
        setI18n(i18n);
        setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    /** A date in words; empty for none. */
    public static String format(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofPattern(Texts.get("common.date-format")).format(date);
    }

    /** A moment to the minute, in China. */
    public static String minute(Instant at) {
        ZonedDateTime there = at.atZone(ZoneId.of("Asia/Shanghai"));
        return format(there.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(there);
    }

    private static List<String> list(String key) {
        return Arrays.asList(Texts.get(key).split(","));
    }
}
