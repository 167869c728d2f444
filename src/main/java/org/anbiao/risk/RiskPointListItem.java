package org.anbiao.risk;

/**
 * A risk point in a list of many enterprises.
 *
 * @param village where the enterprise is; empty without one
 */
public record RiskPointListItem(RiskPoint point, String enterpriseName, String village) {}
