package org.anbiao.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link of a tenant's chain: a batch of rows, bound to the link before it.
 *
 * @param no from 1, without a gap
 * @param adopted rows from before the chain, taken in as they were found
 * @param previous hash of the link before; 64 zeros for the first one
 * @param hash keyed hash over everything above it, the rows' signatures included
 * @param highId highest id sealed so far
 */
public record AuditSeal(
        UUID tenantId,
        long no,
        boolean adopted,
        List<Sealed> rows,
        String previous,
        Instant sealedAt,
        long highId,
        String hash) {

    /** What stands before the first link. */
    public static final String NOTHING = "0".repeat(64);

    /** A row in a seal: its id and its signature. */
    public record Sealed(long id, String mac) {}
}
