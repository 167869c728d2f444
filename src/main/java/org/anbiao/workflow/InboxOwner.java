package org.anbiao.workflow;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose inbox it is.
 *
 * @param unitIds units whose tasks are shown; empty for the authority's safety office
 * @param enterpriseId the enterprise of an enterprise's own people
 */
public record InboxOwner(
        UUID tenantId, List<UUID> unitIds, @Nullable UUID enterpriseId) {

    public InboxOwner {
        unitIds = List.copyOf(unitIds);
    }
}
