package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated state of an enterprise that the forms count, with its evidence and who confirmed it.
 *
 * @param achievedOn first day in force
 * @param endedOn first day no longer in force, or null
 * @param hasAssessmentList for the responsibility scheme: the assessment list exists too
 * @param evidenceFileId photo or document, or null
 * @param members of a rescue team
 * @param confirmations days on which an internal report scheme was confirmed as still running
 */
public record Adoption(
        UUID id,
        EnterpriseId enterpriseId,
        AdoptionKind kind,
        LocalDate achievedOn,
        @Nullable LocalDate endedOn,
        String endReason,
        boolean hasAssessmentList,
        String note,
        @Nullable UUID evidenceFileId,
        String confirmedByName,
        List<TeamMember> members,
        List<LocalDate> confirmations) {

    /** Whether it was in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(achievedOn) && (endedOn == null || day.isBefore(endedOn));
    }

    /**
     * A member of a rescue team.
     *
     * @param leftOn first day no longer a member, or null
     */
    public record TeamMember(
            UUID id,
            String name,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {

        /** Whether the person was a member on a day. */
        public boolean memberOn(LocalDate day) {
            return !day.isBefore(joinedOn) && (leftOn == null || day.isBefore(leftOn));
        }
    }

    /**
     * What it takes to record one.
     *
     * @param memberNames for a rescue team: at least one; they join on the day the team is formed
     */
    public record Recording(
            AdoptionKind kind,
            LocalDate achievedOn,
            boolean hasAssessmentList,
            String note,
            @Nullable UUID evidenceFileId,
            List<String> memberNames) {}
}
