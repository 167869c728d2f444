package org.anbiao.safeguard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Protective equipment that a post needs.
 *
 * @param tenantId the authority whose row it is
 * @param kind for instance a dust mask
 * @param standardNumber national or trade standard that it meets
 * @param renewMonths after so many months everybody gets a new one
 */
public record ProtectionItem(
        UUID id, UUID tenantId, UUID enterpriseId, UUID postId, String kind, String standardNumber, int renewMonths) {

    /** What is laid down. */
    public record Draft(
            String kind, String standardNumber, @Nullable Integer renewMonths) {}

    /**
     * Equipment that was handed out to somebody.
     *
     * @param tenantId the authority whose row it is
     * @param withdrawnOn day it was taken back as recorded by mistake; null while it counts
     */
    public record Issue(
            UUID id,
            UUID tenantId,
            UUID itemId,
            String personName,
            int quantity,
            LocalDate on,
            @Nullable LocalDate withdrawnOn,
            String withdrawnNote) {

        /** Whether it counts. */
        public boolean counts() {
            return withdrawnOn == null;
        }
    }

    /**
     * A look at whether the people of a post wear what they were given.
     *
     * @param people how many were looked at
     * @param notWorn how many of these had it not on, or not as it should be
     * @param byOffice whether an authority looked
     */
    public record Check(
            UUID id, UUID postId, LocalDate on, int people, int notWorn, String finding, String by, boolean byOffice) {}

    /** What is recorded of a look. */
    public record CheckDraft(
            @Nullable LocalDate on,
            @Nullable Integer people,
            @Nullable Integer notWorn,
            String finding,
            String by) {}
}
