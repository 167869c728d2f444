package org.anbiao.safeguard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The principal on site at a critical time.
 *
 * @param tenantId the authority whose row it is
 * @param personName which of the principals
 * @param hours at most 24, to the tenth
 * @param withdrawnOn day it was taken back as recorded by mistake; null while it counts
 */
public record Presence(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        LocalDate on,
        Occasion occasion,
        String personName,
        BigDecimal hours,
        String note,
        @Nullable LocalDate withdrawnOn,
        String withdrawnNote) {

    /** Whether it counts. */
    public boolean counts() {
        return withdrawnOn == null;
    }

    /** Why the time was critical; the notice leaves it open which times are. */
    public enum Occasion {
        /** 节假日. */
        HOLIDAY,
        /** 重要会议、重大活动. */
        EVENT,
        /** 台风、暴雨等恶劣天气. */
        WEATHER,
        /** 停产检修、复工复产. */
        RESTART,
        /** 危险作业. */
        DANGER,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The occasion of a code. */
        public static Occasion of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What is recorded. */
    public record Draft(
            @Nullable LocalDate on,
            Occasion occasion,
            String personName,
            @Nullable BigDecimal hours,
            String note) {}
}
