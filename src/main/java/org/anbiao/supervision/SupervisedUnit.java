package org.anbiao.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the authority, or an authority below with its units, that supervision looks at.
 *
 * @param unitId null for an authority as a whole
 */
public record SupervisedUnit(UUID tenantId, @Nullable UUID unitId, String name) {}
