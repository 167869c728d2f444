package org.anbiao.training;

import java.util.UUID;

/**
 * One line of a session's list of people.
 *
 * @param enterpriseName empty for people without one
 * @param source {@code list}, {@code door} or {@code office}
 */
public record Attendance(UUID id, Attendee attendee, String enterpriseName, String villageName, String source) {}
