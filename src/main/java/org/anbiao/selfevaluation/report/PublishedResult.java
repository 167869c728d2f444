package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an employee without an account reads: the result and what is corrected, no name of a person.
 *
 * @param notMet what is not met, in the standard's words
 */
public record PublishedResult(
        String enterpriseName,
        int year,
        String standard,
        LocalDate signedOn,
        BigDecimal points,
        BigDecimal fullPoints,
        BigDecimal percent,
        List<ElementShare> elements,
        List<String> notMet) {

    public PublishedResult {
        elements = List.copyOf(elements);
        notMet = List.copyOf(notMet);
    }

    /** Share of an element's points in percent. */
    public record ElementShare(String title, BigDecimal percent, boolean applies) {}
}
