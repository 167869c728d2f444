package org.anbiao.reporting;

import java.math.BigDecimal;

/**
 * The computed figure of one cell.
 *
 * @param value as printed: whole numbers, money in 万元 with four decimals
 * @param recorded false when no module records the fact yet (尚未在本系统记录); then the value is 0
 */
public record Figure(BigDecimal value, boolean recorded) {}
