package org.anbiao.selfevaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a list shows.
 *
 * @param villageId null for all
 * @param text part of the name; empty for all
 */
public record EvaluationFilter(Progress progress, @Nullable UUID villageId, String text) {

    /** All enterprises. */
    public static final EvaluationFilter ALL = new EvaluationFilter(Progress.ALL, null, "");

    /** How far the evaluation is. */
    public enum Progress {
        ALL,
        /** None is recorded in the campaign. */
        MISSING,
        /** Not begun in the portal and none recorded. */
        NOT_BEGUN,
        UNDER_WAY,
        RETURNED,
        FINISHED
    }
}
