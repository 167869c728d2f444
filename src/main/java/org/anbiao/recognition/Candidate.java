package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in the selection for a project (培植对象, R-184).
 *
 * @param tenantId the authority that selected it
 * @param unitId its unit that did; null for the whole authority
 * @param enterpriseName empty for a reviewer from outside, who does not reach the enterprise
 * @param project {@code benchmark} or {@code premium}
 * @param level the level that is asked next or now
 * @param reached the highest level it was recognised at; null before the first
 */
public record Candidate(
        UUID id,
        UUID tenantId,
        @Nullable UUID unitId,
        UUID enterpriseId,
        String enterpriseName,
        String project,
        State state,
        Level level,
        @Nullable Level reached,
        LocalDate namedOn,
        List<FiveGood> fiveGood,
        WrittenCase writtenCase,
        int revision) {

    public Candidate {
        fiveGood = List.copyOf(fiveGood);
    }

    /** Where it stands. */
    public enum State {
        /** 培育帮扶. */
        HELPING,
        /** 待推选参评. */
        RECOMMENDING,
        /** 评审中. */
        REVIEWING,
        /** 已认定, and not recommended further. */
        RECOGNISED,
        /** 未通过. */
        REFUSED,
        /** 不再推选. */
        GIVEN_UP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether somebody still has to do something. */
        public boolean open() {
            return this == HELPING || this == RECOMMENDING || this == REVIEWING;
        }
    }

    /**
     * The written case that goes with the recommendation and stays with the recognition (优秀案例, R-198).
     *
     * @param fileId a document; null without
     */
    public record WrittenCase(
            String title, String text, @Nullable UUID fileId) {

        /** Whether others can read it. */
        public boolean written() {
            return !title.isBlank() && !text.isBlank();
        }
    }
}
