package org.anbiao.tenancy;

import java.util.List;

/**
 * A reading that each authority may choose (marked <em>(setting)</em> in the requirements). Modules contribute those they apply
 * as beans; one that nothing applies is not defined. Texts stand in the module's bundle under {@code
 * <module>.setting.<name>.question}, {@code .choice.<choice>} and {@code .effect.<choice>}.
 *
 * @param key {@code <module>.<name>}
 * @param reference the entry of the requirements, for instance X-01
 * @param choices what can be chosen, the default first
 */
public record SettingDefinition(String key, String reference, List<String> choices) {

    public SettingDefinition {
        choices = List.copyOf(choices);
    }

    /** What holds where nobody chose. */
    public String defaultChoice() {
        return choices.get(0);
    }

    /** Key of a text about the setting. */
    public String text(String about) {
        int dot = key.indexOf('.');
        return key.substring(0, dot) + ".setting." + key.substring(dot + 1) + "." + about;
    }
}
