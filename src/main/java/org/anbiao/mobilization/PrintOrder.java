package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What to print.
 *
 * @param filter which enterprises
 * @param kinds notice, commitment or both
 * @param format what comes out
 * @param evaluationDue day asked for in documents that are made out now; null for the campaign's deadline
 * @param sealId the seal that notices made out now carry; null for none
 */
public record PrintOrder(
        UUID campaignId,
        DocumentFilter filter,
        Set<Kind> kinds,
        Format format,
        @Nullable LocalDate evaluationDue,
        @Nullable UUID sealId) {

    public PrintOrder {
        kinds = Set.copyOf(kinds);
    }

    /** An order without a seal. */
    public PrintOrder(
            UUID campaignId, DocumentFilter filter, Set<Kind> kinds, Format format, @Nullable LocalDate evaluationDue) {
        this(campaignId, filter, kinds, format, evaluationDue, null);
    }

    /** What comes out of a print job. */
    public enum Format {
        /** One PDF with all pages. */
        MERGED_PDF("pdf"),
        /** A zip with one PDF an enterprise. */
        PDF_ZIP("zip"),
        /** A zip with one Word document an enterprise. */
        DOCX_ZIP("zip");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** Ending of the file, without the dot. */
        public String extension() {
            return extension;
        }
    }
}
