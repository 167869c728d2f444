package org.anbiao.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case against a service institution. It is not a case against an enterprise and counts in no form: the forms' columns of
 * sanctions ask for enterprises and places alone.
 *
 * @param tenantId authority that runs it
 * @param institutionName as it was called when the case was filed
 * @param content the facts
 * @param decision null before
 */
public record InstitutionCase(
        UUID id,
        UUID tenantId,
        UUID institutionId,
        String institutionName,
        Ground ground,
        String content,
        LocalDate filedOn,
        String recordedByName,
        @Nullable Decision decision) {

    /** Why it was filed. */
    public enum Ground {
        /** 虚假服务. */
        FALSE_SERVICE,
        /** 纸上谈兵. */
        PAPER_ONLY
    }

    /** What was decided. */
    public enum SanctionKind {
        /** 不予处罚. */
        NONE,
        /** 警告、通报批评. */
        WARNING,
        FINE,
        /** 没收违法所得. */
        CONFISCATION,
        /** 责令停业整顿、暂扣资质. */
        SUSPENSION,
        /** 吊销资质. */
        REVOCATION,
        /** 移送有权机关. */
        TRANSFER;

        /** Whether it has an amount. */
        public boolean hasAmount() {
            return this == FINE || this == CONFISCATION;
        }
    }

    /**
     * How a case ended.
     *
     * @param amountYuan of a fine or a confiscation, in yuan; null otherwise
     * @param basis law, or the reason why nothing was imposed
     * @param number of the written decision; empty without one
     */
    public record Decision(
            SanctionKind kind,
            @Nullable BigDecimal amountYuan,
            String basis,
            String number,
            @Nullable LocalDate decidedOn) {}

    /**
     * Which cases a list shows.
     *
     * @param text part of the institution's name; empty for all
     * @param ground null for all
     * @param open only those that are not decided
     */
    public record Filter(String text, @Nullable Ground ground, boolean open) {}
}
