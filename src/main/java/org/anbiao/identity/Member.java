package org.anbiao.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with a role in an authority or an enterprise.
 *
 * @param unitId the unit the person works in; null for the whole authority
 * @param enterpriseId the enterprise of an enterprise's own people
 */
public record Member(
        UUID id,
        UUID tenantId,
        String displayName,
        Role role,
        @Nullable UUID unitId,
        @Nullable UUID enterpriseId) {}
