package org.anbiao.mobilization;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code by which the owner of a nine-small place signs without an account; link and code are known to nobody but their
 * holders.
 *
 * @param tenantId the authority that handed it out
 * @param createdByName who handed it out
 * @param textsSent how many text messages were sent for it
 * @param textSentAt when the last one was; null before
 * @param provedAt when the code of a text message was entered; null before
 * @param usedAt when the commitment was signed with it; null before
 * @param usedNumber the telephone number that was proved, masked; empty before
 * @param usedDevice what it was signed on; null before
 */
public record SigningLink(
        UUID id,
        UUID tenantId,
        UUID campaignId,
        UUID enterpriseId,
        String createdByName,
        Instant expiresAt,
        boolean withdrawn,
        int textsSent,
        @Nullable Instant textSentAt,
        @Nullable Instant provedAt,
        @Nullable Instant usedAt,
        String usedNumber,
        @Nullable Device usedDevice) {

    private static final int SHOWN = 8;

    /** What is kept of the device, and no more: enough to tell a phone from an office's computer. */
    public enum Device {
        ANDROID,
        IPHONE,
        OTHER;

        /** The lower-case name used in tables and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it can still be signed with. */
    public boolean isOpen(Instant now) {
        return usedAt == null && !withdrawn && now.isBefore(expiresAt);
    }

    /** What the printed slip and the office's page call it; says nothing about its keys. */
    public String number() {
        return number(id);
    }

    static String number(UUID id) {
        return id.toString().substring(0, SHOWN).toUpperCase(Locale.ROOT);
    }
}
