package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.selfevaluation.standard.Traits;
import org.jspecify.annotations.Nullable;

/**
 * The yearly self-evaluation of an enterprise in a campaign.
 *
 * @param tenantId the authority whose row it is
 * @param editionKey the edition it was begun with; it keeps it to the end
 * @param itemCount items that want an answer: those of the edition without what it leaves the enterprise out of, unless answered
 * @param percent share of the points that could be had; null before it was signed, and by a standard without points
 * @param applicable items of the signed report that apply; null before
 * @param met those of them that are met; null before
 * @param traits what decided which items apply when it was begun, or when somebody had it decided anew
 */
public record Evaluation(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        UUID campaignId,
        int year,
        String editionKey,
        String editionName,
        StandardType standardType,
        State state,
        int itemCount,
        int answerCount,
        int notMetCount,
        @Nullable BigDecimal percent,
        @Nullable Integer applicable,
        @Nullable Integer met,
        @Nullable LocalDate signedOn,
        Traits traits,
        int version) {

    /** Where an evaluation stands. */
    public enum State {
        /** Being answered. */
        OPEN,
        /** Its report is signed; nothing is changed any more. */
        SIGNED,
        /** Returned with comments; the commented answers are open again. */
        RETURNED,
        /** Approved by who supervises the enterprise. */
        APPROVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether every item has an answer. */
    public boolean isComplete() {
        return answerCount >= itemCount;
    }

    /** Whether answers can be given at all. */
    public boolean isOpen() {
        return state == State.OPEN || state == State.RETURNED;
    }
}
