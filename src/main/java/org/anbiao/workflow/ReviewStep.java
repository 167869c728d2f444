package org.anbiao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a round: who did what, when and why.
 *
 * @param level the reviewing level it happened at, 1 or 2
 * @param byName the person, with 代××× for a substitute
 * @param comment the reason or the comment on the whole; may be empty
 * @param toName to whom the review was given; empty otherwise
 * @param dueOn last day of what this step began, inclusive; null where it began nothing
 * @param parts comments on single parts
 */
public record ReviewStep(
        Kind kind,
        int level,
        String byName,
        Instant at,
        String comment,
        String toName,
        @Nullable LocalDate dueOn,
        List<PartComment> parts) {

    public ReviewStep {
        parts = List.copyOf(parts);
    }

    /** What happened. */
    public enum Kind {
        SUBMITTED,
        TAKEN_UP,
        HANDED_OVER,
        PASSED_ON,
        APPROVED,
        RETURNED,
        REFUSED,
        WITHDRAWN,
        REMINDED,
        ESCALATED
    }
}
