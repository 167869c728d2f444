package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was open when a campaign was closed.
 *
 * @param fromTitle title of the closed campaign
 * @param enterpriseId the enterprise that owed the step; null for other kinds
 * @param subjectName the enterprise, the unit, or for whom the target stood
 * @param title the task or the target
 * @param dueOn day on which it was due then
 * @param needed how many the target asked for; null for tasks
 * @param actual how many were reached; null for tasks
 * @param listedOn day on which the campaign was closed
 * @param takenByTitle title of the campaign that took it over; empty while none did
 * @param doneSince whether the step was done in the campaign that took it over
 */
public record Leftover(
        Kind kind,
        String fromTitle,
        @Nullable UUID enterpriseId,
        String subjectName,
        String title,
        @Nullable LocalDate dueOn,
        @Nullable Long needed,
        @Nullable Long actual,
        LocalDate listedOn,
        String takenByTitle,
        boolean doneSince) {

    /** What was open. */
    public enum Kind {
        STEP,
        UNIT_TASK,
        TARGET;

        /** As it stands in the database and in the names of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
