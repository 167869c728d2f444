package org.anbiao.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A member as the members page shows it.
 *
 * @param unitName empty for the whole authority
 * @param enterpriseName empty for the authority's own people
 * @param phone empty where unknown
 * @param email empty where unknown
 * @param leftOn last day, inclusive; null while none is set
 * @param nextChangeOn day on which another role or unit begins; null where none is planned
 * @param substituteName who stands in today; empty for nobody
 */
public record MemberDetails(
        UUID id,
        UUID tenantId,
        String name,
        Role role,
        @Nullable UUID unitId,
        String unitName,
        @Nullable UUID enterpriseId,
        String enterpriseName,
        @Personal String phone,
        @Personal String email,
        MemberState state,
        @Nullable LocalDate leftOn,
        String suspendedReason,
        @Nullable LocalDate nextChangeOn,
        String substituteName) {}
