package org.anbiao.norms;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a safety rule, an operating procedure or an emergency plan of an enterprise.
 *
 * @param tenantId the authority whose row it is
 * @param inForceOn first day it is in force
 * @param endedOn first day it is not any more; null while it is
 * @param fileId the document; null without
 */
public record OwnRule(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        Kind kind,
        String title,
        int version,
        LocalDate inForceOn,
        @Nullable LocalDate endedOn,
        @Nullable UUID fileId,
        String note) {

    /** What it is. */
    public enum Kind {
        /** 安全生产规章制度. */
        RULE,
        /** 安全操作规程. */
        PROCEDURE,
        /** 应急救援预案. */
        PLAN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a code. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
