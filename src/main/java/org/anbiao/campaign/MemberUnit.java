package org.anbiao.campaign;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that takes part in a campaign with tasks of its own.
 *
 * @param id null before it is stored
 * @param unitId a unit of that authority; null for the whole authority
 * @param side area (块) or department (条): the two are counted side by side, never added
 */
public record MemberUnit(
        @Nullable UUID id, UUID tenantId, @Nullable UUID unitId, String name, Side side) {

    /** Which of the two lines of supervision a unit belongs to. */
    public enum Side {
        BLOCK,
        LINE;

        /** As it stands in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
