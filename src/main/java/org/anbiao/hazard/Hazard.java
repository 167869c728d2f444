package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hazard at an enterprise or nine-small place.
 *
 * @param tenantId the authority whose row it is
 * @param source as the forms count it today
 * @param origin where it came from in the first place
 * @param foundBy who found it; empty for reports without a name
 * @param order who ordered its rectification; null for any but an official one
 * @param plan what was laid down; its fields are empty and its day may be null before that
 * @param stepDueOn last day of the step it waits for; null where the deadline of the rectification is the one that counts
 * @param version counts its changes
 */
public record Hazard(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        String enterpriseName,
        HazardSource source,
        HazardSource origin,
        HazardLevel level,
        HazardCategory category,
        String description,
        String place,
        String clause,
        LocalDate foundOn,
        String foundBy,
        @Nullable UUID inspectionId,
        HazardState state,
        @Nullable Order order,
        HazardPlan plan,
        @Nullable LocalDate stepDueOn,
        @Nullable LocalDate reportedOn,
        @Nullable Rectified rectified,
        @Nullable LocalDate verifiedOn,
        String verifiedBy,
        boolean listed,
        int version) {

    /** An order to rectify: when, by which authority and unit of it. */
    public record Order(
            LocalDate on, UUID tenantId, @Nullable UUID unitId) {}

    /** Who said when that it is rectified. */
    public record Rectified(LocalDate on, @Nullable UUID memberId, String memberName) {}

    /** Whether an official one: re-checked and signed off by the side that ordered it. */
    public boolean isOfficial() {
        return source == HazardSource.OFFICIAL;
    }

    public boolean isMajor() {
        return level == HazardLevel.MAJOR;
    }

    /** Whether the firm found it itself, and nobody has ordered anything about it. */
    public boolean isFirmsOwn() {
        return source == HazardSource.SELF_CHECK || source == HazardSource.INTERNAL_REPORT;
    }

    /** Last day of what is owed now: of the step it waits for or of the rectification, whichever comes first. */
    public @Nullable LocalDate owedOn() {
        return switch (state) {
            case PROPOSED, FOUND, PLANNED, DISPATCHED ->
                Stream.of(Optional.ofNullable(stepDueOn), Optional.ofNullable(plan.dueOn()))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            case RECTIFIED, RECHECKED -> stepDueOn;
            case CLOSED, DISMISSED -> null;
        };
    }

    /** Whether the step it waits for should have been taken before a day; the deadline of the rectification is another matter. */
    public boolean isStepOverdue(LocalDate today) {
        return stepDueOn != null && stepDueOn.isBefore(today);
    }

    /** Whether it should have been rectified before a day; waiting for the re-check is not late. */
    public boolean isOverdue(LocalDate today) {
        LocalDate due = plan.dueOn();
        boolean owed = state == HazardState.FOUND || state == HazardState.PLANNED || state == HazardState.DISPATCHED;
        return owed && due != null && due.isBefore(today);
    }

    /** Whether a person is the one who rectified it: by account, or by the name that the plan or the record of it carries. */
    public boolean isRectifiedBy(@Nullable UUID memberId, String name) {
        Rectified done = rectified;
        return done != null
                && (memberId != null && memberId.equals(done.memberId())
                        || name.equals(done.memberName())
                        || name.equals(plan.responsible()));
    }
}
