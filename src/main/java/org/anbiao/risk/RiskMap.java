package org.anbiao.risk;

import java.util.UUID;

/**
 * A floor plan with risk points on it (四色安全风险空间分布图, R-141).
 *
 * @param tenantId the authority whose row it is
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
public record RiskMap(
        UUID id, UUID tenantId, UUID enterpriseId, String title, UUID fileId, int width, int height, int version) {}
