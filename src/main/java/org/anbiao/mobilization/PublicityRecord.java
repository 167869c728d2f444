package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of publicity.
 *
 * @param unit name of the unit or authority that did it; empty on input
 * @param reach people reached, 0 if unknown
 * @param link address of the article; empty if there is none
 * @param fileId photo or file; null if there is none
 */
public record PublicityRecord(
        @Nullable UUID id,
        UUID campaignId,
        String unit,
        Channel channel,
        String title,
        int reach,
        LocalDate heldOn,
        String link,
        @Nullable UUID fileId) {

    /** How people were reached. */
    public enum Channel {
        /** Article on the WeChat account (微信公众号). */
        WECHAT,
        MEETING,
        VISIT,
        POSTER,
        LEAFLET,
        BROADCAST,
        MEDIA,
        OTHER;

        /** Reads the lower-case name used in tables. */
        public static Channel of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        /** The lower-case name used in tables and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
