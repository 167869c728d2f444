package org.anbiao.workflow;

import java.time.Instant;
import java.util.Locale;

/** What a reviewer found when following a hint. */
public record HintNote(Outcome outcome, String note, String byName, Instant at) {

    /** How it turned out. */
    public enum Outcome {
        /** Followed up; the note says what was found. */
        VERIFIED,
        /** There is a good reason for what was seen. */
        FINE;

        /** Short name in stored rows and keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The outcome of a code. */
        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
