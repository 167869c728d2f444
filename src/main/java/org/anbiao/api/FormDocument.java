package org.anbiao.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form, empty or computed.
 *
 * @param asOf day up to which data counts, included; null for an empty form
 * @param side line or block, the row that is filled; null for an empty form
 */
record FormDocument(
        String id,
        int version,
        String title,
        String subject,
        @Nullable LocalDate asOf,
        @Nullable String side,
        List<Cell> cells,
        List<String> notes) {

    /**
     * A cell.
     *
     * @param cell row, sub-row ({@code -} for none) and column
     * @param unit 家, 人, 条, 万元 …
     * @param countsFrom first day that counts; null for a state of the registry
     * @param value null in an empty form
     * @param recorded false where the portal does not record the fact yet; null in an empty form
     */
    record Cell(
            String cell,
            String label,
            String unit,
            @Nullable LocalDate countsFrom,
            @Nullable BigDecimal value,
            @Nullable Boolean recorded) {}
}
