package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of leaders on the campaign.
 *
 * @param unitId the unit that held it; null for the authority as a whole
 * @param regular whether it was one of the regular ones (定期)
 * @param leader who presided
 */
public record LeaderMeeting(
        UUID id,
        @Nullable UUID unitId,
        String unitName,
        MeetingKind kind,
        boolean regular,
        LocalDate heldOn,
        String leader,
        String topic,
        String decisions) {

    /** As it is entered. */
    public record Draft(
            MeetingKind kind,
            boolean regular,
            @Nullable LocalDate heldOn,
            String leader,
            String topic,
            String decisions) {}
}
