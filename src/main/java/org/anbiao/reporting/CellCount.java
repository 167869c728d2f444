package org.anbiao.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one cell asks of the facts.
 *
 * @param countsFrom first day that counts, included; null for a state of the registry
 * @param subRow value of the measure's sub-row column, null where the cell has no sub-row
 */
public record CellCount(
        CellKey key,
        Measure measure,
        @Nullable LocalDate countsFrom,
        @Nullable String subRow) {

    /** The question of a cell of a form. */
    static CellCount of(FormDefinition.Cell cell, Measure measure) {
        String subRow = cell.key().subRowId();
        return new CellCount(
                cell.key(),
                measure,
                cell.column().countsFrom(),
                subRow.isEmpty() || measure.subRowColumn() == null ? null : subRow);
    }
}
