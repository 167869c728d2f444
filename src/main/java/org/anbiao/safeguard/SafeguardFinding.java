package org.anbiao.safeguard;

import java.util.List;

/**
 * Something that is not as it should be, or not yet.
 *
 * @param urgent whether it is a warning; otherwise a hint at what is still to come
 * @param messageKey what, with the arguments in order
 * @param arguments texts, days, numbers, amounts in 万元, or duties
 */
public record SafeguardFinding(boolean urgent, String messageKey, List<Object> arguments) {

    public SafeguardFinding {
        arguments = List.copyOf(arguments);
    }

    static SafeguardFinding warning(String messageKey, Object... arguments) {
        return new SafeguardFinding(true, messageKey, List.of(arguments));
    }

    static SafeguardFinding hint(String messageKey, Object... arguments) {
        return new SafeguardFinding(false, messageKey, List.of(arguments));
    }
}
