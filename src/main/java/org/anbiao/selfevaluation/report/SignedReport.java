package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed report.
 *
 * @param round counted from 1; a returned report is signed again as the next one
 * @param points in proportion to the full score; null with {@code fullPoints} and {@code percent} by a standard without points
 * @param applicable items that apply; null in a report from before they were kept
 * @param met those of them that are met; null likewise
 */
public record SignedReport(
        UUID id,
        UUID evaluationId,
        int round,
        @Nullable BigDecimal points,
        @Nullable BigDecimal fullPoints,
        @Nullable BigDecimal percent,
        @Nullable Integer applicable,
        @Nullable Integer met,
        int notMetCount,
        String changedDocuments,
        String signerName,
        LocalDate signedOn,
        UUID pdfFileId,
        UUID docxFileId) {}
