package org.anbiao.audit;

/**
 * A field before and after an act.
 *
 * @param field its name, with the names it stands under: {@code profile.name}
 * @param before empty where there was nothing
 * @param after empty where nothing is left
 */
public record AuditChange(String field, String before, String after) {

    /** The last part of the field's name that says what it is. */
    public String label() {
        String name = field.endsWith(".value") ? field.substring(0, field.length() - ".value".length()) : field;
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
