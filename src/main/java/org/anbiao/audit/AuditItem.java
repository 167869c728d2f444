package org.anbiao.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act in the list of acts.
 *
 * @param tenantName the authority in whose name it was done
 * @param enterpriseName null where it was not about an enterprise
 * @param changes what was different afterwards, field by field
 */
public record AuditItem(
        long id,
        Instant at,
        String memberName,
        String tenantName,
        String act,
        @Nullable String enterpriseName,
        List<AuditChange> changes) {

    public AuditItem {
        changes = List.copyOf(changes);
    }
}
