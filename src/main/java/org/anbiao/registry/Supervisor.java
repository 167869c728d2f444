package org.anbiao.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A direct supervisor (直接监管单位, R-008).
 *
 * @param tenantId the authority
 * @param unitId its section, station or town department, or null for the authority itself
 */
public record Supervisor(UUID tenantId, @Nullable UUID unitId) {}
