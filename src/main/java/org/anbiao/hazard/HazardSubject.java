package org.anbiao.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise or nine-small place a hazard is about.
 *
 * @param followingUnitId the station that supervises it inside its area, else its village: whoever is told first when the firm is late
 *     (R-173)
 */
public record HazardSubject(
        UUID id,
        String name,
        UUID areaTenantId,
        UUID supervisorTenantId,
        boolean active,
        @Nullable UUID followingUnitId) {}
