package org.anbiao.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored file without its content.
 *
 * @param tenantId the authority that keeps it
 * @param enterpriseId the enterprise it is about; null for an authority's own file
 * @param name the name it was given, without a path
 * @param kind what the content is
 * @param size bytes
 * @param sha256 of the content, lower-case hexadecimal
 */
public record StoredFile(
        UUID id,
        UUID tenantId,
        @Nullable UUID enterpriseId,
        String name,
        FileKind kind,
        long size,
        String sha256,
        Instant createdAt) {}
