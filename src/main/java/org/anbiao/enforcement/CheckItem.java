package org.anbiao.enforcement;

/**
 * One line of what was checked.
 *
 * @param note what was seen; may be empty
 */
public record CheckItem(String text, Result result, String note) {

    /** How a line was found. */
    public enum Result {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }
}
