package org.anbiao.workflow;

/**
 * Open tasks by how soon they are due.
 *
 * @param week due after today and until Sunday of this week
 * @param later due after this week, or without a due day
 */
public record InboxCounts(long overdue, long today, long week, long later) {

    /** All open tasks. */
    public long total() {
        return overdue + today + week + later;
    }
}
