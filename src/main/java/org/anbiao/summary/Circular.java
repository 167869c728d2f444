package org.anbiao.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A circular (通报) about a span of time, to the units of a campaign.
 *
 * @param tenantId the authority that issues it
 * @param documentNumber 文号; may be empty
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param countedOn day on which the figures were counted
 * @param publishedOn null while it is a draft
 * @param pdfFileId the document as published; null before
 * @param version counts the changes of a draft
 */
public record Circular(
        UUID id,
        UUID tenantId,
        UUID campaignId,
        String title,
        String documentNumber,
        LocalDate from,
        LocalDate to,
        List<CircularLine> lines,
        LocalDate countedOn,
        Map<CircularSection, String> texts,
        @Nullable LocalDate publishedOn,
        String publishedByName,
        @Nullable UUID pdfFileId,
        @Nullable UUID docxFileId,
        int version) {

    /** What the authority writes. */
    public record Draft(String title, String documentNumber, Map<CircularSection, String> texts) {

        public Draft {
            title = title.strip();
            documentNumber = documentNumber.strip();
            texts = Map.copyOf(texts);
        }
    }

    public Circular {
        lines = List.copyOf(lines);
        texts = Map.copyOf(texts);
    }

    public String text(CircularSection section) {
        return texts.getOrDefault(section, "");
    }

    public boolean isPublished() {
        return publishedOn != null;
    }
}
