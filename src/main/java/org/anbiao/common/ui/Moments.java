package org.anbiao.common.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments in words. */
public final class Moments {

    private Moments() {}

    /** A moment to the minute, in China. */
    public static String minute(Instant at) {
        ZonedDateTime there = at.atZone(ZoneId.of("Asia/Shanghai"));
        return DateField.format(there.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(there);
    }
}
