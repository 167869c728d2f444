package org.anbiao.campaign;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a campaign.
 *
 * @param memberName who did it; the portal itself where a deadline passed or a launch went on
 * @param subject what it is about, in the words of the campaign: a phase, a task, a target, a unit; may be empty
 * @param field which property was changed, see {@link CampaignChange}; empty for other events
 * @param oldValue value before a change; empty for other events
 * @param newValue value after a change; empty for other events
 * @param reason why something was changed; empty for other events
 * @param figure how many enterprises or tasks it touched; null where nothing is counted
 */
public record CampaignEvent(
        Instant at,
        String memberName,
        Kind kind,
        String subject,
        String field,
        String oldValue,
        String newValue,
        String reason,
        @Nullable Long figure) {

    /** What happened. */
    public enum Kind {
        LAUNCHED,
        /** The portal had stopped in the middle of the launch and went on by itself. */
        RESUMED,
        ENROLLED,
        CHANGED,
        UNIT_ADDED,
        PHASE_OVERDUE,
        REMINDED,
        CARRIED_OVER,
        CLOSED,
        WITHDRAWN;

        /** As it stands in the database and in the names of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
