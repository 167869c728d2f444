package org.anbiao.safeguard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit of a year's safety funds.
 *
 * @param tenantId the authority whose row it is
 * @param by who audited: a person or department inside, an institution outside
 * @param divertedWan what was found used for something else, in 万元; 0 for none
 * @param settledOn day that was put right; null before, or where there was nothing
 */
public record FundAudit(
        UUID id,
        UUID tenantId,
        Kind kind,
        LocalDate on,
        String by,
        String finding,
        BigDecimal divertedWan,
        @Nullable LocalDate settledOn,
        String settledNote) {

    /** Whose audit it was. */
    public enum Kind {
        /** 内部审计. */
        INSIDE,
        /** 外部审计. */
        OUTSIDE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a code. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether money that was used for something else has not been put back yet. */
    public boolean isOpen() {
        return divertedWan.signum() > 0 && settledOn == null;
    }

    /** What is recorded of an audit; no amount means that nothing was used for something else. */
    public record Draft(
            Kind kind,
            @Nullable LocalDate on,
            String by,
            String finding,
            @Nullable BigDecimal divertedWan) {}
}
