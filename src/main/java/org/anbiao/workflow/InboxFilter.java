package org.anbiao.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an inbox is wanted; null means all.
 *
 * @param done finished tasks, the latest first, instead of open ones by their due day
 * @param memberId only tasks this person has claimed
 * @param reviewsOnly only what waits for a decision on a document
 * @param reviewKind key of the {@link ReviewKind} of these
 * @param fromUnitId unit that handed the document in, or that follows the enterprise which did
 */
public record InboxFilter(
        boolean done,
        @Nullable UUID campaignId,
        @Nullable UUID phaseId,
        @Nullable String taskKey,
        @Nullable UUID subjectId,
        boolean overdueOnly,
        @Nullable UUID memberId,
        boolean reviewsOnly,
        @Nullable String reviewKind,
        @Nullable UUID fromUnitId) {

    /** All open tasks. */
    public static final InboxFilter NONE = new InboxFilter(false, null, null, null, null, false, null);

    /** Tasks of all kinds. */
    public InboxFilter(
            boolean done,
            @Nullable UUID campaignId,
            @Nullable UUID phaseId,
            @Nullable String taskKey,
            @Nullable UUID subjectId,
            boolean overdueOnly,
            @Nullable UUID memberId) {
        this(done, campaignId, phaseId, taskKey, subjectId, overdueOnly, memberId, false, null, null);
    }

    /** Documents that wait for a decision. */
    public static InboxFilter reviews(
            @Nullable String kind, @Nullable UUID fromUnitId, boolean overdueOnly, @Nullable UUID memberId) {
        return new InboxFilter(false, null, null, null, null, overdueOnly, memberId, true, kind, fromUnitId);
    }
}
