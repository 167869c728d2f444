package org.anbiao.hazard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reward paid for a report inside the firm.
 *
 * @param personName who got it; empty where the reporter stays unnamed
 * @param amountYuan in yuan, with at most two decimals
 */
public record HazardReward(
        UUID id,
        UUID hazardId,
        String description,
        String personName,
        BigDecimal amountYuan,
        LocalDate paidOn,
        String note,
        String recordedBy) {}
