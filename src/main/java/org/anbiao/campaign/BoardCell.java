package org.anbiao.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is done of something.
 *
 * @param overdue not done although the last day has passed
 * @param reminders how often the most reminded of the open tasks was reminded of
 * @param remindedOn day of the latest reminder of an open task; null without one
 */
public record BoardCell(
        long done,
        long total,
        long overdue,
        int reminders,
        @Nullable LocalDate remindedOn) {

    /** Nothing to do. */
    public static final BoardCell NONE = new BoardCell(0, 0, 0);

    /** Without reminders. */
    public BoardCell(long done, long total, long overdue) {
        this(done, total, overdue, 0, null);
    }

    /** Whether all is done. */
    public boolean isComplete() {
        return total > 0 && done == total;
    }
}
