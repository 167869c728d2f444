package org.anbiao.enforcement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections a list shows; null and empty mean all.
 *
 * @param text part of the enterprise's name
 * @param year in which they took place
 * @param own whether only those of the actor's own unit
 */
public record InspectionFilter(
        String text,
        @Nullable InspectionKind kind,
        @Nullable InspectionResult result,
        @Nullable Integer year,
        @Nullable UUID enterpriseId,
        boolean own) {

    /** All of them. */
    public static final InspectionFilter ALL = new InspectionFilter("", null, null, null, null, false);

    /** Those of one enterprise. */
    public static InspectionFilter of(UUID enterpriseId) {
        return new InspectionFilter("", null, null, null, enterpriseId, false);
    }
}
