package org.anbiao.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a task's title: how far that is done which finishes it.
 *
 * @param messageKey key of the text
 * @param arguments values for the text
 * @param page address of the page where the work is done, without a leading slash; null without one. Unlike
 *     {@link TaskRule#page} it leaves the task to be finished in the common dialog, too
 */
public record TaskNote(
        String messageKey, List<Object> arguments, @Nullable String page) {

    public TaskNote {
        arguments = List.copyOf(arguments);
    }

    /** A note without a page. */
    public TaskNote(String messageKey, List<Object> arguments) {
        this(messageKey, arguments, null);
    }
}
