package org.anbiao.dualreport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a report that was given.
 *
 * @param from first day that it is about
 * @param to last day that it is about, inclusive
 * @param givenOn day it was handed in, or of the meeting
 * @param givenBy name of who gave it
 * @param recipient the department or the meeting
 * @param evidence minutes or receipt; null without
 */
public record ReportDraft(
        ReportReceiver receiver,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate givenOn,
        String givenBy,
        String recipient,
        @Nullable Evidence evidence) {

    /** A file as a person hands it in. */
    public record Evidence(String name, byte[] content) {}
}
