package org.anbiao.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of an official page with merge fields such as {@code {{enterprise}}}.
 *
 * @param code name of the template in schemes and campaigns, for instance {@code 000-notice}
 * @param kind what the page is
 * @param source where the text comes from, word for word
 * @param title the title as printed
 * @param addressee the line that addresses the receiver, or null where there is none
 * @param body paragraphs, one a line
 * @param closing the closing line of a letter, or null
 * @param senderLabel who signs at the right, or null where nobody but the receiver signs
 * @param signatures labels of the blanks for seal and signature
 * @param dateLine the date beside the sender or the signatures
 * @param footnote the note about the copies
 */
public record DocumentTemplate(
        String code,
        Kind kind,
        Source source,
        String title,
        @Nullable String addressee,
        String body,
        @Nullable String closing,
        @Nullable String senderLabel,
        List<String> signatures,
        String dateLine,
        String footnote) {

    /** What an official page is. */
    public enum Kind {
        /** 告知书, served on an enterprise. */
        NOTICE,
        /** 承诺书, signed by an enterprise. */
        COMMITMENT;

        /** Reads the lower-case name used in data files and tables. */
        @JsonCreator
        public static Kind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /** The lower-case name used in data files and tables. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where a text comes from.
     *
     * @param issuer the authority whose notice it is annexed to
     * @param documentNumber number of that notice, empty if it was printed without one
     * @param annex the annex in that notice
     * @param pageTitle the title on the page itself
     * @param listedAs the name in the notice's list of annexes, which may differ; empty if there is no list
     */
    public record Source(String issuer, String documentNumber, String annex, String pageTitle, String listedAs) {}

    /** The same page with the wording that a campaign keeps for itself. */
    public DocumentTemplate reworded(String newTitle, String newBody, String newSenderLabel, String newFootnote) {
        String sender = newSenderLabel.isBlank() ? senderLabel : newSenderLabel;
        return new DocumentTemplate(
                code, kind, source, newTitle, addressee, newBody, closing, sender, signatures, dateLine, newFootnote);
    }
}
