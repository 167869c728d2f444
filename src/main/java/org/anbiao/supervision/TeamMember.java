package org.anbiao.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the squad that visits.
 *
 * @param body whom the person works for
 * @param expertId the person in the expert pool; null for others
 * @param institutionId the institution that sent the person or to which the expert belongs; null without one
 */
public record TeamMember(
        String name,
        TeamSide side,
        String body,
        @Nullable UUID expertId,
        @Nullable UUID institutionId) {}
