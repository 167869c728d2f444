package org.anbiao.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a column has to count from the years before the portal, for one unit.
 *
 * @param source where the figure comes from (a paper report, an earlier system)
 */
public record OpeningBalance(
        UUID tenantId,
        @Nullable UUID unitId,
        Side side,
        String formId,
        String subRowId,
        String columnId,
        BigDecimal value,
        String source,
        String enteredBy,
        @Nullable Instant enteredAt) {}
