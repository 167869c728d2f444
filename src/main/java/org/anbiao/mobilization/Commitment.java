package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A signed commitment.
 *
 * @param late after the deadline; the deadline day itself is in time
 * @param fileId the signature, or the scan of the sealed page
 * @param signerName the legal representative
 * @param recordedBy name of who recorded it
 */
public record Commitment(
        UUID campaignId,
        UUID enterpriseId,
        LocalDate signedOn,
        boolean late,
        Method method,
        UUID fileId,
        String signerName,
        String recordedBy) {

    /** How it was signed. */
    public enum Method {
        /** Drawn on a screen. */
        SCREEN,
        /** On paper; the sealed page was scanned or photographed. */
        SCAN;

        /** Reads the lower-case name used in tables. */
        public static Method of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        /** The lower-case name used in tables and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
