package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/**
 * The answer to one item.
 *
 * @param reason why it is not met or does not apply
 * @param workState how far the work is, apart from the points
 * @param score points given, weight met, or points taken off, by the edition's method; 0 where it does not apply
 * @param reviewComment what the reviewer wrote about it; empty without
 * @param reopened whether it has to be answered again
 * @param version counts its changes, from 1; 0 for what the standard itself says and nobody answered
 * @param answeredByName who gave it last
 */
public record Answer(
        String itemCode,
        Result result,
        String reason,
        WorkState workState,
        BigDecimal score,
        String reviewComment,
        boolean reopened,
        int version,
        String answeredByName,
        Instant answeredAt) {

    /** Whether nobody gave it: the standard leaves the enterprise out of the item. */
    public boolean isPresumed() {
        return version == 0;
    }

    /** Whether an item is met. */
    public enum Result {
        /** 符合. */
        MET,
        /** 不符合. */
        NOT_MET,
        /** 不涉及: taken out of the points. */
        NOT_APPLICABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The result of a code. */
        public static Result of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far the work on an item is. */
    public enum WorkState {
        /** 尚未开展. */
        NOT_BEGUN,
        /** 正在推进. */
        UNDER_WAY,
        /** 已落实运行. */
        IN_FORCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static WorkState of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
