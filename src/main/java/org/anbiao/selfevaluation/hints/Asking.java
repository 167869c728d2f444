package org.anbiao.selfevaluation.hints;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.tenancy.SettingDefinition;

/**
 * For whom hints are made.
 *
 * @param scope authorities whose enterprises are compared: the reviewing one and those below it
 * @param mayName whether other enterprises may be named and linked
 * @param choices what the reviewing authority chose for a setting
 */
record Asking(List<UUID> scope, boolean mayName, Function<SettingDefinition, String> choices) {

    /** The numbers of a choice such as {@code 30-90}; empty for {@code off}. */
    List<Integer> numbers(SettingDefinition setting) {
        String choice = choices.apply(setting);
        return HintSettings.OFF.equals(choice)
                ? List.of()
                : java.util.Arrays.stream(choice.split("-"))
                        .map(Integer::valueOf)
                        .toList();
    }
}
