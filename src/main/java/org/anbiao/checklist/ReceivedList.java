package org.anbiao.checklist;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A sector's list that an enterprise was given.
 *
 * @param authority short name of who gave it
 * @param used whether the enterprise made a list of its own from it
 */
public record ReceivedList(
        UUID normId, String title, String authority, int version, LocalDate deliveredOn, boolean used) {}
