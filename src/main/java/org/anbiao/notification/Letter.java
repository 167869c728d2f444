package org.anbiao.notification;

import java.util.List;
import java.util.UUID;

/**
 * One message to one member.
 *
 * @param arguments values for the template's title and text
 * @param link page it is about, without a leading slash; empty for none
 */
public record Letter(UUID memberId, List<String> arguments, String link) {

    public Letter {
        arguments = List.copyOf(arguments);
    }
}
