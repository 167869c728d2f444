package org.anbiao.fieldwork;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * How far one matter is at an enterprise, as somebody on site reports it.
 *
 * @param note own words where needed; may be empty
 */
public record FieldProgress(Topic topic, State state, String note) {

    public FieldProgress {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(state);
        note = Objects.requireNonNullElse(note, "").strip();
    }

    /** What is reported on. */
    public enum Topic {
        /** 全员安全生产责任制. */
        RESPONSIBILITY,
        /** 标准化自评. */
        SELF_EVALUATION,
        /** 风险辨识. */
        RISK,
        /** 隐患整改. */
        RECTIFICATION;

        /** The word of the database and of the phone. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The topic of a word. */
        @JsonCreator
        public static Topic of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it is. */
    public enum State {
        NOT_STARTED,
        UNDERWAY,
        DONE;

        /** The word of the database and of the phone. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a word. */
        @JsonCreator
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
