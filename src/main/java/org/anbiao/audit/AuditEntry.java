package org.anbiao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act as it was recorded.
 *
 * @param act what was done, for instance {@code enterprise.revised}
 * @param about what it was done to, in words; empty where nobody names objects of the kind
 * @param oldValue state before, as JSON; null where there was none
 * @param newValue state after, as JSON; null where nothing is left
 */
public record AuditEntry(
        long id,
        Instant at,
        String memberName,
        String act,
        String about,
        @Nullable String oldValue,
        @Nullable String newValue) {

    /** The same act with its object named. */
    AuditEntry about(String name) {
        return new AuditEntry(id, at, memberName, act, name, oldValue, newValue);
    }
}
