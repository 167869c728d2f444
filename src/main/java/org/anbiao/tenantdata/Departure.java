package org.anbiao.tenantdata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authority that leaves the portal, and where that stands.
 *
 * @param document what it rests on: the agreement's end, the decision about a merger
 * @param exportSha256 hash of the last export there was when the authority agreed; empty if it declined one
 * @param exportDeclined why the authority wants no export; empty if there is one
 * @param suspendedOn since when the authority was suspended when the operator confirmed
 * @param dueOn first day on which the deletion may begin
 * @param endedReason why it was called off
 * @param plannedAt when what will be deleted and what stays was last worked out
 * @param problem why the deletion stopped; empty while nothing is wrong
 */
public record Departure(
        UUID id,
        UUID tenantId,
        String tenantName,
        State state,
        String reason,
        String document,
        String openedByName,
        Instant openedAt,
        @Nullable UUID agreedBy,
        String agreedByName,
        @Nullable Instant agreedAt,
        String exportSha256,
        String exportDeclined,
        String confirmedByName,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate dueOn,
        @Nullable UUID operatorTenant,
        @Nullable UUID startedBy,
        String startedByName,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String endedByName,
        String endedReason,
        @Nullable Instant plannedAt,
        int step,
        long roundDeleted,
        String problem) {

    /** Where a departure stands. */
    public enum State {
        /** Opened by the operator; the authority's security administrator has not agreed yet. */
        OPENED,
        /** The authority agreed; the operator has not confirmed yet. */
        AGREED,
        /** Both agreed; the time in which it may be called off runs. */
        WAITING,
        /** Data are being deleted. */
        RUNNING,
        DONE,
        CALLED_OFF
    }

    /** Whether it may still be called off. */
    public boolean isOpen() {
        return state == State.OPENED || state == State.AGREED || state == State.WAITING;
    }

    /**
     * What becomes of a table's rows.
     *
     * @param own the authority's rows when it was worked out
     * @param kept of these those that stay
     * @param deleted how many were deleted so far
     */
    public record TableLine(String table, long own, long kept, long deleted) {

        /** How many will be deleted in all. */
        public long toDelete() {
            return own - kept;
        }
    }

    /** Rows of a table that stay, and why: {@code frozen}, {@code form}, {@code others_enterprise}, {@code referenced}. */
    public record KeptLine(String table, String reason, long rows) {}

    /** Another authority and how many enterprises it supervises together with the leaving one. */
    public record SharedBy(String authority, long enterprises) {}

    /**
     * What stands against the deletion.
     *
     * @param suspended whether the authority is suspended today
     * @param below names of authorities below it that have not left
     * @param shared enterprises that another authority supervises with it, which have to be handed over first
     * @param sharedBy the other authorities and how many each supervises; no enterprise is named, since who handles a departure sees
     *     no business data
     */
    public record Obstacles(boolean suspended, List<String> below, long shared, List<SharedBy> sharedBy) {

        /** Whether nothing but the suspension is missing. */
        public boolean isFree() {
            return below.isEmpty() && shared == 0;
        }
    }
}
