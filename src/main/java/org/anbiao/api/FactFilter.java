package org.anbiao.api;

import java.time.LocalDate;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a fact are wanted.
 *
 * @param from first day of the fact's date, included; null for no limit
 * @param to last day of the fact's date, included; null for no limit
 * @param asOf the facts as they stood at the end of this day: nothing dated later, no state that had ended; null for
 *     everything recorded
 */
public record FactFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate asOf) {

    public FactFilter {
        if (from != null && to != null && from.isAfter(to)) {
            throw new DomainException("api.date.order", from, to);
        }
    }
}
