package org.anbiao.workflow;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A user task that the engine is creating.
 *
 * @param processKey id of the process model
 * @param businessKey id of the aggregate the case is about
 * @param stepKey key of the step: the element's id without its prefix, in snake case
 * @param stepName name of the element in the model
 * @param variable reads a variable as the task sees it
 */
public record TaskStep(
        String processKey,
        String businessKey,
        String stepKey,
        String stepName,
        Function<String, @Nullable String> variable) {

    private static final String PREFIX = "userTask_";

    /** The key of an element: {@code userTask_serveNotices} → {@code serve_notices}. */
    public static String keyOf(String elementId) {
        String name = elementId.startsWith(PREFIX) ? elementId.substring(PREFIX.length()) : elementId;
        StringBuilder key = new StringBuilder();
        for (char letter : name.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                key.append('_').append(Character.toLowerCase(letter));
            } else {
                key.append(letter);
            }
        }
        return key.toString();
    }

    /** A variable that the model guarantees. */
    public String required(String name) {
        String value = variable.apply(name);
        if (value == null) {
            throw new IllegalStateException("Step " + stepKey + " of " + processKey + " has no variable " + name);
        }
        return value;
    }
}
