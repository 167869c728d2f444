package org.anbiao.safeguard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look of the enterprise at one duty of its principal; never changed, the next look takes its place.
 *
 * @param inPlaceSince first day it was in place; null where it is not
 * @param evidence what shows it, or where that is kept
 * @param missing what is missing; empty where it is in place
 * @param responsible who sees to what is missing
 * @param dueOn last day for it; null where it is in place
 * @param findings what inspectors found of it, the latest first
 */
public record DutyCheck(
        UUID id,
        UUID enterpriseId,
        PrincipalDuty duty,
        LocalDate checkedOn,
        boolean inPlace,
        @Nullable LocalDate inPlaceSince,
        String evidence,
        String missing,
        String responsible,
        @Nullable LocalDate dueOn,
        String recordedBy,
        List<Finding> findings) {

    public DutyCheck {
        findings = List.copyOf(findings);
    }

    /** What a look comes to. */
    public enum State {
        /** The enterprise says so. */
        IN_PLACE,
        /** An inspector agreed. */
        CONFIRMED,
        /** An inspector found it not in place, whatever the enterprise says. */
        CONTRADICTED,
        MISSING,
        /** Still missing after the last day for it. */
        OVERDUE
    }

    /**
     * What an inspector found of it on a day.
     *
     * @param confirmed whether it was in place
     * @param authority who inspected
     */
    public record Finding(
            UUID id, LocalDate foundOn, boolean confirmed, String inspectors, String note, String authority) {}

    /** What is recorded of a look. */
    public record Draft(
            PrincipalDuty duty,
            @Nullable LocalDate checkedOn,
            boolean inPlace,
            @Nullable LocalDate inPlaceSince,
            String evidence,
            String missing,
            String responsible,
            @Nullable LocalDate dueOn) {}

    /** How it stands on a day; the latest finding of an inspector outweighs what the enterprise says. */
    public State state(LocalDate today) {
        if (!findings.isEmpty()) {
            return findings.get(0).confirmed() ? State.CONFIRMED : State.CONTRADICTED;
        }
        if (inPlace) {
            return State.IN_PLACE;
        }
        return dueOn != null && dueOn.isBefore(today) ? State.OVERDUE : State.MISSING;
    }
}
