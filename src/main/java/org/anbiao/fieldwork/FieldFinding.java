package org.anbiao.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deficiency found on site.
 *
 * @param id made on the phone
 * @param pointId point of the guide that was answered with "no"; null for one found beside it
 * @param place where on the site; may be empty
 * @param dueOn proposed day for putting it right, inclusive
 * @param photos ids made on the phone
 */
public record FieldFinding(
        UUID id, @Nullable String pointId, String description, String place, LocalDate dueOn, List<UUID> photos) {

    public FieldFinding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(dueOn);
        description = description.strip();
        place = place.strip();
        photos = List.copyOf(photos);
    }
}
