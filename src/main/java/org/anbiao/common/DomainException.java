package org.anbiao.common;

import java.util.List;

/**
 * A rule of the domain refused what was asked. Carries the key of a text that tells the user, in the user's language, what
 * is wrong and what to do; the user interface and the REST API translate it. Nothing has been changed when it reaches them.
 */
public class DomainException extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key in the message bundles, starting with the module's name
     * @param arguments values for the placeholders of the text, in order
     */
    public DomainException(String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Key of the text in the message bundles. */
    public String messageKey() {
        return messageKey;
    }

    /** Values for the placeholders of the text, in order. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
