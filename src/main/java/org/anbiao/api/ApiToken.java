package org.anbiao.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service account's token as its authority sees it; the secret itself is shown once, when it is made.
 *
 * @param prefix its first characters, to tell tokens apart
 * @param scopes permissions it carries, a part of {@link ApiTokenService#SCOPES}
 * @param expiresOn the last day on which it is accepted
 */
public record ApiToken(
        UUID id,
        String name,
        String prefix,
        List<String> scopes,
        LocalDate expiresOn,
        Instant createdAt,
        String createdByName,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiToken {
        scopes = List.copyOf(scopes);
    }

    /** Whether it is accepted on a day. */
    public boolean isValidOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(expiresOn);
    }
}
