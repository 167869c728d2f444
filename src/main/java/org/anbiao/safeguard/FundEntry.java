package org.anbiao.safeguard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money drawn into the safety funds, or used from them.
 *
 * @param tenantId the authority whose row it is
 * @param use what it was used for; null where it was drawn
 * @param wan in 万元
 * @param withdrawnOn day it was taken back as recorded by mistake; null while it counts
 */
public record FundEntry(
        UUID id,
        UUID tenantId,
        @Nullable FundUse use,
        LocalDate on,
        BigDecimal wan,
        String note,
        @Nullable LocalDate withdrawnOn,
        String withdrawnNote) {

    /** Whether it counts. */
    public boolean counts() {
        return withdrawnOn == null;
    }
}
