package org.anbiao.enforcement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does an act of enforcement.
 *
 * @param tenantId the authority in whose line row it counts; null where a village or grid cell acts, which fills no line row
 * @param unitId the unit inside the authority; null for the authority as a whole
 * @param name both in words
 */
public record Acting(@Nullable UUID tenantId, @Nullable UUID unitId, String name) {

    /** Whether a village or grid cell acts: it checks, and has no power to punish. */
    public boolean isVillage() {
        return tenantId == null;
    }
}
