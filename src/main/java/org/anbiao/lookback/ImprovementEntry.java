package org.anbiao.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the continual-improvement list (持续改进清单) with measure, responsibility and deadline.
 *
 * @param campaignTitle of the campaign whose look-back it came from
 * @param afterReport added after the report was approved, so not part of it
 * @param doneOn day it was closed; null while it is open
 * @param doneNote what was done; empty while it is open
 * @param version counts its changes
 */
public record ImprovementEntry(
        UUID id,
        UUID lookBackId,
        String campaignTitle,
        String problem,
        String measure,
        String responsible,
        LocalDate dueOn,
        boolean afterReport,
        @Nullable LocalDate doneOn,
        String doneNote,
        String doneByName,
        int version) {

    public boolean isOpen() {
        return doneOn == null;
    }

    /** Whether it should have been closed before a day. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /**
     * What is written of an entry.
     *
     * @param dueOn null for a form in which it was left empty
     */
    public record Input(
            String problem,
            String measure,
            String responsible,
            @Nullable LocalDate dueOn) {

        Input stripped() {
            return new Input(problem.strip(), measure.strip(), responsible.strip(), dueOn);
        }

        boolean isComplete() {
            return !problem.isBlank() && !measure.isBlank() && !responsible.isBlank() && dueOn != null;
        }
    }
}
