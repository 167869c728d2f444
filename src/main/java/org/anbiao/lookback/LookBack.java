package org.anbiao.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's look-back of a campaign and its evaluation report; one per unit and campaign.
 *
 * @param tenantId authority of the unit
 * @param unitId null for a member of the campaign that is a whole authority
 * @param sinceOn first day that is evaluated
 * @param asOf day of the figures
 * @param texts what the unit wrote, by section; sections without a word are missing
 * @param handedInOn first day it was handed in; null before
 * @param dueOn its deadline when it was handed in; null before, or without one
 * @param late whether that day was late
 * @param pdfFileId the report as handed in last; null before
 * @param version counts the changes of texts and figures
 * @param reviewState state of the latest review: submitted, returned, approved, withdrawn; null before the first
 */
public record LookBack(
        UUID id,
        UUID campaignId,
        UUID tenantId,
        @Nullable UUID unitId,
        LocalDate sinceOn,
        LocalDate asOf,
        List<YearFigures> figures,
        Map<Section, String> texts,
        @Nullable LocalDate handedInOn,
        @Nullable LocalDate dueOn,
        boolean late,
        @Nullable UUID pdfFileId,
        @Nullable UUID docxFileId,
        int version,
        @Nullable String reviewState) {

    public LookBack {
        figures = List.copyOf(figures);
        texts = Map.copyOf(texts);
    }

    /** What the unit wrote in a section; empty before. */
    public String text(Section section) {
        return texts.getOrDefault(section, "");
    }

    /** Whether it waits for a reviewer. */
    public boolean isSubmitted() {
        return "submitted".equals(reviewState);
    }

    /** Whether a reviewer sent it back and it was not handed in again. */
    public boolean isReturned() {
        return "returned".equals(reviewState);
    }

    public boolean isApproved() {
        return "approved".equals(reviewState);
    }
}
