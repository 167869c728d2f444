package org.anbiao.training;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drill at posts or a contest of teams (岗位大练兵、班组大比武, R-197).
 *
 * @param tenantId the authority whose row it is
 * @param teams posts or teams that took part
 * @param people how many took part
 * @param result who was best, what came out
 * @param withdrawnOn day it was taken back as recorded by mistake; null while it counts
 */
public record PostDrill(
        UUID id,
        UUID tenantId,
        Kind kind,
        LocalDate heldOn,
        String topic,
        String teams,
        int people,
        String result,
        @Nullable LocalDate withdrawnOn,
        String withdrawnNote) {

    /** Whether it was not taken back. */
    public boolean counts() {
        return withdrawnOn == null;
    }

    /** What was held. */
    public enum Kind {
        /** 岗位大练兵. */
        DRILL,
        /** 班组大比武. */
        CONTEST;

        /** Name in the database and in keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a code. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What is entered. */
    public record Draft(
            Kind kind,
            @Nullable LocalDate heldOn,
            String topic,
            String teams,
            @Nullable Integer people,
            String result) {}
}
