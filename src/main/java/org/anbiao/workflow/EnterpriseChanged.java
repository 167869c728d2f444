package org.anbiao.workflow;

import java.util.UUID;

/**
 * An enterprise moved, got another supervisor, left or is back in business. Published in the transaction of the change; whoever
 * runs cases about enterprises brings them in line after the commit.
 *
 * @param areaTenantId the area authority it belongs to now
 */
public record EnterpriseChanged(UUID enterpriseId, UUID areaTenantId) {}
