package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or one of its posts in the selection (培植对象, R-184).
 *
 * @param tenantId the authority that selected it
 * @param unitId its unit that did; null for the whole authority
 * @param enterpriseName empty for a reviewer from outside, who does not reach the enterprise
 * @param nominee what is selected for what
 * @param level the level that is asked next or now
 * @param reached the highest level it was recognised at; null before the first
 */
public record Candidate(
        UUID id,
        UUID tenantId,
        @Nullable UUID unitId,
        UUID enterpriseId,
        String enterpriseName,
        Nominee nominee,
        State state,
        Level level,
        @Nullable Level reached,
        LocalDate namedOn,
        List<AssessedItem> assessed,
        WrittenCase writtenCase,
        int revision) {

    public Candidate {
        assessed = List.copyOf(assessed);
    }

    /** The project it is selected for. */
    public String project() {
        return nominee.project();
    }

    /** The enterprise, and the post where one is selected. */
    public String subjectName() {
        return nominee.post().isEmpty() ? enterpriseName : enterpriseName + " · " + nominee.postName();
    }

    /** What it is assessed by, one by one. */
    public List<String> items() {
        return nominee.kind() == RecognitionKind.POST ? AssessedItem.POST : AssessedItem.FIVE_GOOD;
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
