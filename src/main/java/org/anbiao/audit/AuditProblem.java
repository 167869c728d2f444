package org.anbiao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row or a link that is not as it was written.
 *
 * @param id of the row, or the number of the link
 * @param at when the row says it was written; null where the row is gone
 */
public record AuditProblem(Kind kind, long id, @Nullable Instant at) {

    /** What is wrong. The text of each stands in the message bundles. */
    public enum Kind {
        /** A row does not have its signature: something in it was changed. */
        CHANGED,
        /** A row stands under another row's number. */
        REORDERED,
        /** A row that was sealed is gone. */
        REMOVED,
        /** A row that the portal did not write, or a copy of one that it wrote. */
        INSERTED,
        /** A link was changed. */
        SEAL_CHANGED,
        /** Links are missing before this one. */
        SEAL_REMOVED,
        /** The chain ends before an anchor, or goes another way: its end was cut off. */
        CUT
    }
}
