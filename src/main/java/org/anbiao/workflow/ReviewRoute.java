package org.anbiao.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews, as the table {@code review-route} answered on the day of handing in.
 *
 * @param secondTenantId authority of the second level (复审); null with one level
 */
public record ReviewRoute(@Nullable UUID secondTenantId) {

    /** How many levels review, 1 or 2. */
    public int levels() {
        return secondTenantId == null ? 1 : 2;
    }
}
