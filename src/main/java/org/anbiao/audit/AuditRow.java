package org.anbiao.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the record with everything it is signed over.
 *
 * @param key made for this row alone, so that a copy of it is found; null for rows from before the chain
 * @param at when, to the microsecond
 * @param oldValue JSON, letter by letter as it was written
 * @param mac the row's signature in hexadecimal digits; null for rows from before the chain
 */
public record AuditRow(
        long id,
        UUID tenantId,
        @Nullable UUID key,
        Instant at,
        @Nullable UUID memberId,
        String memberName,
        String act,
        String subjectType,
        @Nullable UUID subjectId,
        @Nullable UUID enterpriseId,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String mac) {}
