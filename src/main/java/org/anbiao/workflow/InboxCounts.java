package org.anbiao.workflow;

/**
 * Open tasks by how soon they are due.
 *
 * @param overdue past their last day and nothing handed in
 * @param week due after today and until Sunday of this week
 * @param later due after this week, or without a due day
 * @param waiting handed in for review, whatever their last day: it is the reviewer's turn, whose own task may be overdue
 */
public record InboxCounts(long overdue, long today, long week, long later, long waiting) {

    /** All open tasks. */
    public long total() {
        return overdue + today + week + later + waiting;
    }
}
