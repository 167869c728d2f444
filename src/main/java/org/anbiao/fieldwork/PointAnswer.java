package org.anbiao.fieldwork;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What was found at one point of a check guide.
 *
 * @param pointId of the guide's version
 * @param text of the point as it was then; empty as sent by the phone, filled when received
 */
public record PointAnswer(String pointId, String text, Result result) {

    /** As the guide asks: yes, no, or not a matter here. */
    public enum Result {
        YES,
        NO,
        NOT_APPLICABLE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The result of a word. */
        @JsonCreator
        public static Result of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    PointAnswer with(String words) {
        return new PointAnswer(pointId, words, result);
    }
}
