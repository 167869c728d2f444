package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A signed report.
 *
 * @param round counted from 1; a returned report is signed again as the next one
 * @param points in proportion to the full score
 */
public record SignedReport(
        UUID id,
        UUID evaluationId,
        int round,
        BigDecimal points,
        BigDecimal fullPoints,
        BigDecimal percent,
        int notMetCount,
        String changedDocuments,
        String signerName,
        LocalDate signedOn,
        UUID pdfFileId,
        UUID docxFileId) {}
