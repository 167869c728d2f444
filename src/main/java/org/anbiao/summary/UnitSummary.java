package org.anbiao.summary;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's summary of a campaign's year; one per unit and campaign.
 *
 * @param tenantId authority of the unit
 * @param campaignTenantId authority whose campaign it is
 * @param unitId null for a member of the campaign that is a whole authority
 * @param asOf last day of the figures, inclusive
 * @param texts what the unit wrote, by section; sections without a word are missing
 * @param handedInOn first day it was handed in; null before
 * @param dueOn its deadline when it was handed in; null before, or without one
 * @param late whether that day was late
 * @param pdfFileId as handed in last; null before
 * @param sharedOn since when the other units read it as an example; null if they do not
 * @param version counts the changes of texts
 * @param reviewState state of the latest review: submitted, returned, approved, withdrawn; null before the first
 */
public record UnitSummary(
        UUID id,
        UUID campaignId,
        UUID tenantId,
        UUID campaignTenantId,
        @Nullable UUID unitId,
        LocalDate asOf,
        SummaryFigures figures,
        Map<SummarySection, String> texts,
        @Nullable LocalDate handedInOn,
        @Nullable LocalDate dueOn,
        boolean late,
        @Nullable UUID pdfFileId,
        @Nullable UUID docxFileId,
        @Nullable LocalDate sharedOn,
        int version,
        @Nullable String reviewState) {

    /** Where a summary stands. */
    public enum Standing {
        NOT_BEGUN,
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED;

        /** The standing of a summary with the state of its latest review; null before the first. */
        public static Standing of(@Nullable String reviewState) {
            return reviewState == null || "withdrawn".equals(reviewState)
                    ? DRAFT
                    : valueOf(reviewState.toUpperCase(Locale.ROOT));
        }
    }

    public UnitSummary {
        texts = Map.copyOf(texts);
    }

    /** What the unit wrote in a section; empty before. */
    public String text(SummarySection section) {
        return texts.getOrDefault(section, "");
    }

    public Standing standing() {
        return Standing.of(reviewState);
    }

    /** Whether a reviewer sent it back and it was not handed in again. */
    boolean isReturned() {
        return standing() == Standing.RETURNED;
    }
}
