package org.anbiao.norms;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a version was evaluated and proved (R-200: 评估、论证、审查).
 *
 * @param evaluation what was found of the version before, or why the norm is needed
 * @param on day of the experts' meeting
 * @param experts their names with what they do, as the minutes have them
 * @param minutesFileId the minutes
 */
public record NormMeeting(
        String evaluation,
        @Nullable LocalDate on,
        String experts,
        @Nullable UUID minutesFileId) {

    /** Before anything was recorded. */
    public static final NormMeeting NONE = new NormMeeting("", null, "", null);

    /** Whether everything is there that a publication needs. */
    public boolean isComplete() {
        return !evaluation.isBlank() && on != null && !experts.isBlank() && minutesFileId != null;
    }
}
