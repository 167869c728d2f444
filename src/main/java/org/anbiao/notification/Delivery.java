package org.anbiao.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param attempts how often it was tried before
 * @param createdAt when the message was written
 */
public record Delivery(
        UUID id,
        UUID memberId,
        Channel channel,
        String template,
        List<String> arguments,
        String link,
        int attempts,
        Instant createdAt) {

    public Delivery {
        arguments = List.copyOf(arguments);
    }
}
