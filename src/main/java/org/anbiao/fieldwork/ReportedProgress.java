package org.anbiao.fieldwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.fieldwork.FieldProgress.State;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One matter at an enterprise: the latest word from site beside what the portal itself has.
 *
 * @param report null if nobody reported on it
 */
public record ReportedProgress(Topic topic, @Nullable Report report, Known known) {

    /** The latest report. */
    public record Report(
            State state,
            String note,
            UUID visitId,
            UUID tenantId,
            String memberName,
            Instant visitedAt,
            LocalDate visitedOn) {}

    /**
     * What the portal has.
     *
     * @param done whether by its records the matter is done
     * @param since day from which that is so, of what was last recorded; null without a record
     * @param open records that are open, for instance hazards; 0 where there are none of the kind
     */
    public record Known(boolean done, @Nullable LocalDate since, int open) {}

    /**
     * Whether report and records contradict each other. What was recorded after the report is newer, not different; "under way" beside a
     * portal that has nothing yet is what one expects.
     */
    public boolean isDifferent() {
        Report told = report;
        if (told == null) {
            return false;
        }
        if (told.state() == State.DONE) {
            return !known.done();
        }
        LocalDate since = known.since();
        return known.done() && since != null && !since.isAfter(told.visitedOn());
    }
}
