package org.anbiao.mobilization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises of a campaign are wanted.
 *
 * @param villageId only this village; null for all
 * @param state only those in this state
 * @param text part of the name, or the whole code; empty for all
 */
public record DocumentFilter(@Nullable UUID villageId, State state, String text) {

    /** Everything. */
    public static final DocumentFilter ALL = new DocumentFilter(null, State.ALL, "");

    /** States of an enterprise in phase 1. */
    public enum State {
        ALL,
        NOT_ISSUED,
        NOT_SERVED,
        WITHOUT_RECEIPT,
        SERVED,
        NOT_SIGNED,
        SIGNED,
        LATE,
        NOT_POSTED,
        NOT_FILED_TOWNSHIP,
        NOT_FILED_DEPARTMENT,
        WITHOUT_PLAN
    }
}
