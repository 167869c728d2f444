package org.anbiao.hazard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is laid down before work starts. A general hazard needs the first three; a major one all six, 五定一验收, of which
 * the first five are 五到位 (X-45, {@code treatment_five}).
 *
 * @param responsible name of the person who rectifies
 * @param dueOn last day, inclusive
 * @param funds money and what it is for
 * @param contingency plan for the time until it is rectified
 * @param acceptance what the sign-off is held against
 */
public record HazardPlan(
        String responsible,
        String measure,
        @Nullable LocalDate dueOn,
        String funds,
        String contingency,
        String acceptance) {

    /** The three fields of a general hazard. */
    public static HazardPlan general(String responsible, String measure, @Nullable LocalDate dueOn) {
        return new HazardPlan(responsible, measure, dueOn, "", "", "");
    }

    /** Without blanks around the words. */
    public HazardPlan stripped() {
        return new HazardPlan(
                responsible.strip(), measure.strip(), dueOn, funds.strip(), contingency.strip(), acceptance.strip());
    }

    /** Whether everything that the level asks for is there. */
    public boolean isComplete(HazardLevel level) {
        boolean three = !responsible.isBlank() && !measure.isBlank() && dueOn != null;
        return three
                && (level == HazardLevel.GENERAL
                        || !funds.isBlank() && !contingency.isBlank() && !acceptance.isBlank());
    }
}
