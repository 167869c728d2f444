package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is given.
 *
 * @param reason required for what is not met or does not apply
 * @param workState null for what the result suggests
 * @param score points of an item that is met in part, or points taken off by the method of deduction; null for what the standard says
 */
public record AnswerInput(
        Result result,
        String reason,
        @Nullable WorkState workState,
        @Nullable BigDecimal score) {

    /** An item that is met. */
    public static AnswerInput met() {
        return new AnswerInput(Result.MET, "", null, null);
    }

    /** An item that is not met, and why. */
    public static AnswerInput notMet(String reason) {
        return new AnswerInput(Result.NOT_MET, reason, null, null);
    }

    /** An item that does not apply, and why. */
    public static AnswerInput notApplicable(String reason) {
        return new AnswerInput(Result.NOT_APPLICABLE, reason, null, null);
    }
}
