package org.anbiao.selfevaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a list shows.
 *
 * @param villageId null for all
 * @param supervisorId unit or authority that supervises directly; null for all
 * @param text part of the name; empty for all
 */
public record EvaluationFilter(
        Progress progress,
        @Nullable UUID villageId,
        @Nullable UUID supervisorId,
        String text) {

    /** All enterprises. */
    public static final EvaluationFilter ALL = new EvaluationFilter(Progress.ALL, null, null, "");

    /** The same enterprises further narrowed or not. */
    public EvaluationFilter with(Progress other) {
        return new EvaluationFilter(other, villageId, supervisorId, text);
    }

    /** The same in a village; null for all. */
    public EvaluationFilter inVillage(@Nullable UUID id) {
        return new EvaluationFilter(progress, id, supervisorId, text);
    }

    /** The same under a direct supervisor; null for all. */
    public EvaluationFilter under(@Nullable UUID id) {
        return new EvaluationFilter(progress, villageId, id, text);
    }

    /** The same with a part of the name. */
    public EvaluationFilter named(String part) {
        return new EvaluationFilter(progress, villageId, supervisorId, part);
    }

    /** How far the evaluation is. */
    public enum Progress {
        ALL,
        /** None is recorded in the campaign, and no report waits for review. */
        MISSING,
        /** The report is signed and waits for review. */
        WAITING,
        /** Not begun in the portal and none recorded. */
        NOT_BEGUN,
        UNDER_WAY,
        RETURNED,
        FINISHED
    }
}
