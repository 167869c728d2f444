package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A technical service institution, grading organiser, review body or insurer.
 *
 * @param tenantId the authority in whose register it stands
 * @param qualification certificate or accreditation
 * @param validUntil last day it holds; null without a term
 * @param offer what it offers to enterprises
 * @param selectedOn since when it is in the batch that serves enterprises; null if it is not
 * @param endedOn first day no longer in the register
 * @param violations how many violations are recorded of it
 */
public record ServiceInstitution(
        UUID id,
        UUID tenantId,
        String name,
        InstitutionKind kind,
        String field,
        String qualification,
        @Nullable LocalDate validUntil,
        String offer,
        @Nullable LocalDate selectedOn,
        @Nullable LocalDate endedOn,
        int violations) {

    /** Whether its qualification holds on a day. */
    public boolean isQualified(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }

    /** As it is entered. */
    public record Draft(
            String name,
            InstitutionKind kind,
            String field,
            String qualification,
            @Nullable LocalDate validUntil,
            String offer,
            @Nullable LocalDate selectedOn) {}
}
