package org.anbiao.supervision;

/** Where something that has to be answered stands. */
public enum FollowUpState {
    /** Waits for an answer. */
    OPEN,
    /** Answered, waits for who raised it. */
    ANSWERED,
    /** The answer did not suffice. */
    RETURNED,
    /** Done. */
    CLOSED
}
