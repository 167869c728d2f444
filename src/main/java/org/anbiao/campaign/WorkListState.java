package org.anbiao.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a unit reported on an item of the key project list for a year. */
public record WorkListState(UUID itemId, UUID campaignUnitId, int year, State state, String note) {

    /** State of an item in a year. */
    public enum State {
        IN_PROGRESS,
        /** Completed by its date. */
        DONE,
        /** Formed and kept up, or carried on: this year's state of an item that never closes. */
        KEPT_UP;

        /** As it stands in the database and in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }
}
