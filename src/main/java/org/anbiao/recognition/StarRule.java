package org.anbiao.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How stars are given: no notice says it, so each authority does.
 *
 * @param fromOn first day it holds
 * @param criteria in words
 * @param body who rates
 * @param termMonths how long a rating holds; null without a term
 * @param source the document it stands in; may be empty
 * @param publisher short name of the authority whose rule it is
 */
public record StarRule(
        LocalDate fromOn,
        String criteria,
        String body,
        @Nullable Integer termMonths,
        String source,
        String publisher) {

    /** Last day of a rating given on a day; null without a term. */
    public @Nullable LocalDate lastDay(LocalDate ratedOn) {
        return termMonths == null ? null : ratedOn.plusMonths(termMonths).minusDays(1);
    }
}
