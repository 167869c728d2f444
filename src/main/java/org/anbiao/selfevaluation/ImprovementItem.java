package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item not met, followed until it is done.
 *
 * @param tenantId the authority whose row it is
 * @param year of the evaluation it came from
 * @param requirement what the standard asks
 * @param problem what is not met
 * @param measure what will be done; empty until it is planned
 * @param responsible name of the person; empty until it is planned
 * @param carried whether it comes from an earlier year than the enterprise's latest campaign
 * @param version counts its changes
 */
public record ImprovementItem(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        String enterpriseName,
        UUID evaluationId,
        UUID campaignId,
        int year,
        String itemCode,
        String requirement,
        String problem,
        String measure,
        String responsible,
        @Nullable LocalDate dueOn,
        State state,
        @Nullable LocalDate doneOn,
        String doneNote,
        @Nullable UUID doneFileId,
        String doneByName,
        boolean carried,
        int version) {

    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        /** The answer was changed before the report was signed: there is nothing to improve. */
        DROPPED,
        /** Not met again in a later year, and followed there. */
        CONTINUED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether person, measure and deadline are set. */
    public boolean isPlanned() {
        return !measure.isBlank() && !responsible.isBlank() && dueOn != null;
    }

    /** Whether it should have been done before a day. */
    public boolean isOverdue(LocalDate today) {
        return state == State.OPEN && dueOn != null && dueOn.isBefore(today);
    }
}
