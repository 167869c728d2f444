package org.anbiao.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which help visits a list shows; null and empty mean all.
 *
 * @param text part of the enterprise's name
 * @param year in which they took place
 * @param open whether only those with something that is not done yet
 */
public record HelpVisitFilter(
        String text,
        @Nullable VisitTopic topic,
        @Nullable Integer year,
        @Nullable UUID enterpriseId,
        boolean open) {

    /** All of them. */
    public static final HelpVisitFilter ALL = new HelpVisitFilter("", null, null, null, false);

    /** Those of one enterprise. */
    public static HelpVisitFilter of(UUID enterpriseId) {
        return new HelpVisitFilter("", null, null, enterpriseId, false);
    }
}
