package org.anbiao.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which plans a list shows; null and empty mean all.
 *
 * @param text part of the enterprise's name
 * @param running whether only those that are not finished
 */
public record PlanFilter(
        String text, @Nullable PlanReason reason, @Nullable UUID enterpriseId, boolean running) {

    /** All of them. */
    public static final PlanFilter ALL = new PlanFilter("", null, null, false);
}
