package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.selfevaluation.Evaluation.State;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that takes part in a campaign with how far its evaluation is.
 *
 * @param supervisor unit or authority that supervises it directly
 * @param evaluationId null before it was begun in the portal
 * @param percent share of the points; null before it was signed, and by a standard without points
 * @param applicable items of the signed report that apply; null before
 * @param met those of them that are met; null before
 * @param completedOn day of the evaluation that counts, also one made on paper; null while it is missing
 * @param late whether that was after the deadline, or the deadline has passed without one
 * @param openImprovements what is not met and not corrected yet, of all years
 */
public record EvaluationListItem(
        UUID enterpriseId,
        String name,
        String village,
        String supervisor,
        @Nullable UUID evaluationId,
        @Nullable State state,
        int answered,
        int items,
        @Nullable BigDecimal percent,
        @Nullable Integer applicable,
        @Nullable Integer met,
        @Nullable LocalDate completedOn,
        boolean late,
        long openImprovements) {

    /** Key of the text that says where its evaluation stands. */
    public String stateKey() {
        if (state != null) {
            return "selfevaluation.state." + state.code();
        }
        return completedOn == null ? "selfevaluation.progress.not_begun" : "selfevaluation.list.paper";
    }

    /** Whether it was signed by a standard without points: its result is how many items are met. */
    public boolean isWithoutPoints() {
        return percent == null && applicable != null && met != null;
    }

    /** Key of the text that says what is late; a report that was signed too late is no longer missing, only late. */
    public String lateKey() {
        if (completedOn != null) {
            return "selfevaluation.list.late";
        }
        return state == State.SIGNED ? "selfevaluation.list.handed-in-late" : "selfevaluation.list.overdue";
    }
}
