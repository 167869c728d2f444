package org.anbiao.training;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in post with one of the certificates, or without any.
 *
 * @param certificate kind in words; empty without one
 * @param expiresOn last day it is valid; null without an end or a certificate
 * @param continuedYear the latest year of continued training; null for none
 * @param required whether certificate and yearly continued training are asked of the person
 */
public record CertificateLine(
        UUID personId,
        UUID enterpriseId,
        String enterpriseName,
        String villageName,
        String personName,
        String role,
        String certificate,
        @Nullable LocalDate expiresOn,
        @Nullable Integer continuedYear,
        boolean required,
        State state,
        boolean missedYear) {

    /** What is to be done about the certificate. */
    public enum State {
        /** Asked for and not there. */
        MISSING,
        /** Its last day has passed. */
        EXPIRED,
        /** Its last day comes within {@link CertificateService#SOON_DAYS} days. */
        EXPIRING,
        VALID;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
