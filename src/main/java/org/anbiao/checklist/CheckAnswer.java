package org.anbiao.checklist;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.hazard.HazardCategory;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one point.
 *
 * @param note what is wrong, or any remark
 * @param photos ids of stored files
 * @param hazardId what a "no" became when the check was finished; null else
 * @param by who answered last
 * @param version counts its changes; 0 before the first answer
 */
public record CheckAnswer(
        String pointId,
        Value value,
        String note,
        HazardCategory category,
        List<UUID> photos,
        @Nullable UUID hazardId,
        String by,
        int version) {

    public CheckAnswer {
        photos = List.copyOf(photos);
    }

    /** 符合、不符合、不涉及. */
    public enum Value {
        YES,
        NO,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The value of a code. */
        public static Value of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** A first answer. */
    public static CheckAnswer first(String pointId, Value value) {
        return new CheckAnswer(pointId, value, "", HazardCategory.OTHER, List.of(), null, "", 0);
    }

    /** The same point answered otherwise, as the same version. */
    public CheckAnswer with(Value newValue, String newNote, HazardCategory newCategory, List<UUID> newPhotos) {
        return new CheckAnswer(pointId, newValue, newNote, newCategory, newPhotos, hazardId, by, version);
    }
}
