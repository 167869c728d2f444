package org.anbiao.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an inbox is wanted; null means all.
 *
 * @param done finished tasks, the latest first, instead of open ones by their due day
 * @param memberId only tasks this person has claimed
 */
public record InboxFilter(
        boolean done,
        @Nullable UUID campaignId,
        @Nullable UUID phaseId,
        @Nullable String taskKey,
        @Nullable UUID subjectId,
        boolean overdueOnly,
        @Nullable UUID memberId) {

    /** All open tasks. */
    public static final InboxFilter NONE = new InboxFilter(false, null, null, null, null, false, null);
}
