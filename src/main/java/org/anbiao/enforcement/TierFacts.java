package org.anbiao.enforcement;

/**
 * What bears on how closely an enterprise is supervised.
 *
 * @param evaluated {@code done}, {@code late}, {@code lacking} at the deadline, or {@code none} where nobody asked for one
 * @param result {@code not_begun} where a campaign asks for it, of an approved report {@code below} or {@code reached}; {@code none}
 *     while it is in hand, and of evaluations made on paper
 * @param figure the approved result behind it: a percentage as {@code 54.5%}, by a standard without points items met of those that
 *     apply as {@code 2/3}; empty without one
 * @param color code of the overall risk; {@code none} if not graded
 * @param stars 0 without any; an official grading counts as 5
 * @param majorHazards not signed off
 * @param penalties cases punished in the last twelve months
 */
public record TierFacts(
        String evaluated, String result, String figure, String color, int stars, int majorHazards, int penalties) {

    /** The same with when the self-evaluation was done. */
    TierFacts evaluated(String when) {
        return new TierFacts(when, result, figure, color, stars, majorHazards, penalties);
    }

    /** The same with the result of the self-evaluation. */
    TierFacts resulting(String code, String shown) {
        return new TierFacts(evaluated, code, shown, color, stars, majorHazards, penalties);
    }
}
