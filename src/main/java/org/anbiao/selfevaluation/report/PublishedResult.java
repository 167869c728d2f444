package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employee without an account reads: the result and what is corrected, no name of a person.
 *
 * @param points null with {@code fullPoints} and {@code percent} by a standard without points
 * @param met items that apply and are met; 0 in a result from before it was kept
 * @param applicable items that apply; 0 likewise
 * @param notMet what is not met, in the standard's words
 */
public record PublishedResult(
        String enterpriseName,
        int year,
        String standard,
        LocalDate signedOn,
        @Nullable BigDecimal points,
        @Nullable BigDecimal fullPoints,
        @Nullable BigDecimal percent,
        long met,
        long applicable,
        List<ElementShare> elements,
        List<String> notMet) {

    public PublishedResult {
        elements = List.copyOf(elements);
        notMet = List.copyOf(notMet);
    }

    /**
     * The result of an element.
     *
     * @param percent share of its points; null by a standard without points
     */
    public record ElementShare(
            String title, @Nullable BigDecimal percent, long met, long applicable, boolean applies) {}
}
