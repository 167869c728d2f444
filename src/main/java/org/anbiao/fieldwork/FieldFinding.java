package org.anbiao.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.hazard.HazardCategory;
import org.jspecify.annotations.Nullable;

/**
 * A deficiency found on site.
 *
 * @param id made on the phone
 * @param pointId point of the guide that was answered with "no"; null for one found beside it
 * @param place where on the site; may be empty
 * @param category what kind of hazard it is; null from a page that did not ask for it yet
 * @param major whether it is suspected to be a major one
 * @param clause of the sector's judgement standard; needed for a suspected major one, empty else
 * @param dueOn proposed day for putting it right, inclusive
 * @param photos ids made on the phone
 */
public record FieldFinding(
        UUID id,
        @Nullable String pointId,
        String description,
        String place,
        @Nullable HazardCategory category,
        boolean major,
        String clause,
        LocalDate dueOn,
        List<UUID> photos) {

    public FieldFinding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(dueOn);
        description = description.strip();
        place = place.strip();
        // pages that were opened before these were asked for do not send them
        clause = major ? Objects.requireNonNullElse(clause, "").strip() : "";
        photos = List.copyOf(photos);
    }
}
