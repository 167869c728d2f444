package org.anbiao.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list behind a cell.
 *
 * @param enterpriseId null for a document, which is about no enterprise
 * @param unitName the village it lies in
 * @param date day of the fact, null for a state of the registry
 * @param label what tells the records of one enterprise apart (a person, a level), null if nothing does
 * @param recordKind kind of the one record behind the entry, as the measures name it; null if there is none or several
 * @param recordId its id; null with the kind
 * @param amount what the record adds to a sum, null where records are counted
 */
public record CellEvidence(
        @Nullable UUID enterpriseId,
        String code,
        String name,
        String unitName,
        @Nullable LocalDate date,
        @Nullable String label,
        @Nullable String recordKind,
        @Nullable UUID recordId,
        @Nullable BigDecimal amount) {}
