package org.anbiao.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in post who needs a special-work certificate.
 *
 * @param village empty for an enterprise without one
 * @param since first day in the work
 * @param certified whether any certificate is recorded
 * @param expiresOn last day of the certificate that lasts longest; null without an end or without a certificate
 * @param state by that certificate
 */
public record SpecialWorker(
        UUID personId,
        UUID enterpriseId,
        String enterpriseName,
        String village,
        String name,
        SpecialPost post,
        LocalDate since,
        boolean certified,
        @Nullable LocalDate expiresOn,
        CertificateLine.State state) {

    /** Whether the person works without a certificate or with one that is over (无证、过期上岗). */
    public boolean unfit() {
        return state == CertificateLine.State.MISSING || state == CertificateLine.State.EXPIRED;
    }

    /**
     * What is entered.
     *
     * @param number of the certificate; empty for somebody without one, who has no days either
     */
    public record Draft(
            String name,
            @Nullable SpecialPost post,
            @Nullable LocalDate since,
            String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}
}
