package org.anbiao.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as it stands; link and code are known to nobody but their holders.
 *
 * @param memberId the person invited; null for the joining code of an enterprise
 * @param enterpriseId the enterprise whose people join; null for a person's invitation
 * @param sentTo how it was sent, {@code mail} or {@code text}; empty where link or code were handed over
 * @param createdBy who invited; null for the portal
 */
public record Invitation(
        UUID id,
        UUID tenantId,
        @Nullable UUID memberId,
        @Nullable UUID enterpriseId,
        Role role,
        String sentTo,
        @Nullable UUID createdBy,
        String createdByName,
        Instant createdAt,
        Instant expiresAt,
        boolean used,
        boolean withdrawn) {

    /** Whether it can be accepted at a point in time. */
    public boolean isOpen(Instant now) {
        return !used && !withdrawn && now.isBefore(expiresAt);
    }
}
