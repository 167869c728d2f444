package org.anbiao.reporting;

import java.util.Locale;
import java.util.UUID;
import org.anbiao.definition.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A form definition in the list.
 *
 * @param id of a definition that an authority made, null for one that ships with the portal
 * @param sourceDocument the notice or attachment it stands in
 * @param publisher short name of the authority; empty for a shipped one
 * @param from what an own form was copied from and how that stands today; null without one
 */
public record FormListItem(
        @Nullable UUID id,
        String formId,
        String title,
        int version,
        String sourceDocument,
        State state,
        Origin origin,
        String publisher,
        @Nullable Standing from) {

    /** The same with where it comes from. */
    FormListItem from(@Nullable Standing standing) {
        return new FormListItem(id, formId, title, version, sourceDocument, state, origin, publisher, standing);
    }

    /** Whose form it is. */
    public enum Origin {
        SHIPPED,
        ABOVE,
        OWN
    }

    /** Where a definition stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        /** Not offered any more; reports made with it keep it. */
        WITHDRAWN;

        /** Reads the word of the database. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
