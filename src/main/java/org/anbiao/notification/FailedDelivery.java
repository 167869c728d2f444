package org.anbiao.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that could not be delivered, as the administrator sees it. Its text stays between portal and member.
 *
 * @param failedAt when it was given up
 * @param problem what the server or gateway said last, or the key of a text about what is missing
 */
public record FailedDelivery(
        UUID id, String memberName, Channel channel, String template, int attempts, Instant failedAt, String problem) {}
