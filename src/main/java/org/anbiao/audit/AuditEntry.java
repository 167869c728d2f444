package org.anbiao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act as it was recorded.
 *
 * @param act what was done, for instance {@code enterprise.revised}
 * @param oldValue state before, as JSON; null where there was none
 * @param newValue state after, as JSON; null where nothing is left
 */
public record AuditEntry(
        long id,
        Instant at,
        String memberName,
        String act,
        @Nullable String oldValue,
        @Nullable String newValue) {}
