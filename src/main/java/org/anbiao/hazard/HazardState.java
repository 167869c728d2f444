package org.anbiao.hazard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a hazard stands in its course. */
public enum HazardState {
    /** Waits for somebody to confirm that it is one. */
    PROPOSED,
    /** Waits for person, measure and deadline. */
    FOUND,
    /** A major one with all six fields, to be reported to the supervising department before work starts. */
    PLANNED,
    /** Being rectified. */
    DISPATCHED,
    /** Rectified by the firm's word, waits for the re-check by somebody else. */
    RECTIFIED,
    /** A major one that passed the re-check, waits for sign-off against its acceptance standard. */
    RECHECKED,
    /** Signed off (销号). */
    CLOSED,
    /** Was none, or was recorded by mistake; counts nowhere. */
    DISMISSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a code. */
    public static HazardState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it is confirmed and not signed off yet. */
    public boolean isOpen() {
        return this != PROPOSED && this != CLOSED && this != DISMISSED;
    }

    /** All states in which a confirmed hazard is not signed off yet. */
    public static List<HazardState> open() {
        return Stream.of(values()).filter(HazardState::isOpen).toList();
    }
}
