package org.anbiao.registry;

import java.util.UUID;

/**
 * A village or community an enterprise can be in.
 *
 * @param unitId the unit
 * @param areaTenantId the area authority it belongs to
 */
public record Village(UUID unitId, UUID areaTenantId) {}
