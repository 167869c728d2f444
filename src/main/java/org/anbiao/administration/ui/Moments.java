package org.anbiao.administration.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.anbiao.common.ui.DateField;

/** Moments in words. */
final class Moments {

    private Moments() {}

    /** A moment to the minute, in China. */
    static String minute(Instant at) {
        ZonedDateTime there = at.atZone(ZoneId.of("Asia/Shanghai"));
        return DateField.format(there.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(there);
    }
}
