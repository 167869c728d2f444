package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;
import org.anbiao.recognition.PublishedCase.Consent;
import org.jspecify.annotations.Nullable;

/**
 * What an office is about to publish of a recognised enterprise's case.
 *
 * @param consent with what the enterprise agreed to its name and photos; null without, and then neither is shown
 * @param withFile whether the file of the recognition goes along
 * @param photos further pictures or documents
 */
public record CaseDraft(
        String title,
        String text,
        @Nullable Consent consent,
        boolean withFile,
        List<RecognitionService.Upload> photos) {

    /** Longest text, in characters. */
    public static final int LONGEST = 4_000;

    /** How many files may go along. */
    public static final int MOST_FILES = 9;

    /** Mobile numbers and numbers of identity cards, which no published case needs. */
    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    public CaseDraft {
        title = title.strip();
        text = text.strip();
        photos = List.copyOf(photos);
    }

    /**
     * @param enterprise name of the enterprise
     * @throws DomainException naming what must not be published so
     */
    void check(String enterprise, LocalDate on) {
        if (title.isEmpty() || text.isEmpty()) {
            throw new DomainException("recognition.case.text-missing");
        }
        if (text.length() > LONGEST) {
            throw new DomainException("recognition.case.text-long", LONGEST);
        }
        if (PERSONAL.matcher(title + "\n" + text).find()) {
            throw new DomainException("recognition.case.personal");
        }
        if (photos.size() + (withFile ? 1 : 0) > MOST_FILES) {
            throw new DomainException("recognition.case.files-many", MOST_FILES);
        }
        if (consent == null) {
            if (withFile || !photos.isEmpty()) {
                throw new DomainException("recognition.case.files-need-consent");
            }
            if (title.contains(enterprise) || text.contains(enterprise)) {
                throw new DomainException("recognition.case.named-without-consent");
            }
        } else if (consent.basis().isBlank() || consent.on().isAfter(on)) {
            throw new DomainException("recognition.case.consent-incomplete");
        }
    }
}
