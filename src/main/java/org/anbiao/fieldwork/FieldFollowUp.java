package org.anbiao.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.hazard.HazardFollowUps.Result;
import org.jspecify.annotations.Nullable;

/**
 * What was seen on site of the rectification of a hazard (整改跟踪, R-210).
 *
 * @param what the hazard in words as it was then; as sent by the phone it is not relied on, filled when received
 * @param note in words; needed for a re-check, else may be empty
 * @param dueOn new deadline after a failed re-check; null else
 * @param photos ids made on the phone
 */
public record FieldFollowUp(
        UUID hazardId,
        String what,
        Result result,
        String note,
        @Nullable LocalDate dueOn,
        List<UUID> photos) {

    public FieldFollowUp {
        Objects.requireNonNull(hazardId);
        Objects.requireNonNull(result);
        what = Objects.requireNonNullElse(what, "");
        note = Objects.requireNonNullElse(note, "").strip();
        dueOn = result == Result.RETURNED ? dueOn : null;
        photos = List.copyOf(photos);
    }

    FieldFollowUp about(String words) {
        return new FieldFollowUp(hazardId, words, result, note, dueOn, photos);
    }
}
