package org.anbiao.workflow;

import java.util.List;

/**
 * What stands beside a task's title: how far that is done which finishes it.
 *
 * @param messageKey key of the text
 * @param arguments values for the text
 */
public record TaskNote(String messageKey, List<Object> arguments) {

    public TaskNote {
        arguments = List.copyOf(arguments);
    }
}
