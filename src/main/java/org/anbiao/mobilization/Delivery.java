package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The serving of a notice on an enterprise.
 *
 * @param deliveredOn day of the act
 * @param late after the deadline; the deadline day itself is in time
 * @param receiptFileId photo of the sealed receipt, or the signature; null without a receipt
 * @param signerName who received it
 * @param note why there is no receipt, or anything else
 * @param deliveredBy name of who served it
 */
public record Delivery(
        UUID campaignId,
        UUID enterpriseId,
        LocalDate deliveredOn,
        boolean late,
        Receipt receipt,
        @Nullable UUID receiptFileId,
        String signerName,
        String note,
        String deliveredBy) {

    /** How the serving is proved. */
    public enum Receipt {
        /** Photo or scan of the sealed page. */
        PHOTO,
        /** The principal signed on the screen. */
        SIGNATURE,
        /** Left there without seal or signature; does not count in the forms. */
        NONE;

        /** Reads the lower-case name used in tables. */
        public static Receipt of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        /** The lower-case name used in tables and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
