package org.anbiao.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training or an observation on site.
 *
 * @param organiser short name of the authority, with its unit
 * @param token what the QR code at the door ends with
 * @param hostName the enterprise an observation was held at; empty without
 * @param enterprises how many enterprises came
 * @param persons how many persons came, those without an enterprise included
 */
public record Session(
        UUID id,
        UUID tenantId,
        @Nullable UUID unitId,
        String organiser,
        Head head,
        boolean doorOpen,
        String token,
        int revision,
        String hostName,
        long enterprises,
        long persons) {

    /**
     * What is entered of it.
     *
     * @param place may be empty
     * @param hostId the enterprise that an observation on site is held at; null without, and for every training
     */
    public record Head(
            SessionKind kind,
            String topic,
            LocalDate heldOn,
            String place,
            String note,
            @Nullable UUID hostId) {

        /** Without a hosting enterprise. */
        public Head(SessionKind kind, String topic, LocalDate heldOn, String place, String note) {
            this(kind, topic, heldOn, place, note, null);
        }

        public Head {
            hostId = kind == SessionKind.SITE_OBSERVATION ? hostId : null;
            topic = topic.strip();
            place = place.strip();
            note = note.strip();
        }
    }
}
