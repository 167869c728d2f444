package org.anbiao.workflow;

import java.time.LocalDate;

/**
 * One reminder of a task, as its history shows it.
 *
 * @param byName who reminded; 系统 for the portal itself
 * @param names who was told; empty where nobody could be
 */
public record TaskReminder(Kind kind, LocalDate on, String byName, String names) {

    /** Why somebody was told, in the order of a deadline. */
    public enum Kind {
        /** Due soon; the owner was told. */
        DUE,
        /** Overdue; the owner was told. */
        OVERDUE,
        /** Overdue for days; the office was told. */
        OFFICE,
        /** Overdue for longer; the leader was told. */
        LEADER,
        /** Somebody reminded the owner (催办). */
        MANUAL;

        /** How far a deadline has come with it, from 1; 0 for what has nothing to do with the deadline. */
        public int stage() {
            return this == MANUAL ? 0 : ordinal() + 1;
        }

        /** Whether the last day has passed. */
        public boolean isLate() {
            return this == OVERDUE || this == OFFICE || this == LEADER;
        }
    }
}
