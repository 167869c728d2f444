package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a target's figure.
 *
 * @param enterpriseId null for a document, which is about no enterprise
 * @param village the village the enterprise lies in
 * @param label what tells the records of one enterprise apart; null where nothing does
 */
public record TargetEvidence(
        @Nullable UUID enterpriseId,
        String code,
        String name,
        String village,
        @Nullable LocalDate date,
        @Nullable String label) {}
