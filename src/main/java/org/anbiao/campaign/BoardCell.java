package org.anbiao.campaign;

/**
 * What is done of something.
 *
 * @param overdue not done although the last day has passed
 */
public record BoardCell(long done, long total, long overdue) {

    /** Nothing to do. */
    public static final BoardCell NONE = new BoardCell(0, 0, 0);

    /** Whether all is done. */
    public boolean isComplete() {
        return total > 0 && done == total;
    }
}
