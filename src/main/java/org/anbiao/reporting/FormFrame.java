package org.anbiao.reporting;

import java.util.UUID;

/**
 * The campaign within which a form is filled for a period.
 *
 * @param includeNineSmall whether nine-small places count among its enterprises
 */
public record FormFrame(UUID campaignId, UUID ownerTenantId, boolean includeNineSmall) {}
