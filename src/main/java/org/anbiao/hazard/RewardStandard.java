package org.anbiao.hazard;

import java.time.LocalDate;

/**
 * What a firm promises for reports inside it.
 *
 * @param standard how much for what
 * @param procedure how it is paid out
 */
public record RewardStandard(String standard, String procedure, LocalDate fromOn, String changedBy) {}
