package org.anbiao.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its member reads it.
 *
 * @param template key of its {@link MessageTemplate}
 * @param link page it is about, without a leading slash; empty for none
 * @param readAt null while unread
 */
public record Message(
        UUID id,
        String template,
        List<String> arguments,
        String link,
        Instant createdAt,
        @Nullable Instant readAt) {

    public Message {
        arguments = List.copyOf(arguments);
    }
}
