package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;

/**
 * What the same enterprise answered to the same question in an earlier year: shown as a proposal, never copied by itself.
 *
 * @param stillOpen whether the improvement that followed from it is not done yet
 * @param source edition and place of the item it answered; empty where the edition is the same
 * @param asked what that item required; empty where the edition is the same
 */
public record EarlierAnswer(
        int year,
        Result result,
        String reason,
        WorkState workState,
        BigDecimal score,
        boolean stillOpen,
        String source,
        String asked) {

    EarlierAnswer from(String edition, String place, String requirement) {
        return new EarlierAnswer(year, result, reason, workState, score, stillOpen, edition + " " + place, requirement);
    }
}
