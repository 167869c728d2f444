package org.anbiao.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose inbox it is.
 *
 * @param unitId unit whose tasks are shown, with those of the unit above a grid cell; null for the authority's safety office
 * @param enterpriseId the enterprise of an enterprise's own people
 * @param assigneeId the one person whose tasks are shown, for those who reach nothing else; null for everybody else
 */
public record InboxOwner(
        UUID tenantId,
        @Nullable UUID unitId,
        @Nullable UUID enterpriseId,
        @Nullable UUID assigneeId) {}
