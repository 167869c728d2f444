package org.anbiao.common.privacy;

/** What is shown of personal data to those who do not need them in full. */
public final class Masked {

    private static final String HIDDEN = "****";
    private static final int LONG = 11;
    private static final int MIDDLE = 7;

    private Masked() {}

    /** A number: {@code 138****1234}; short ones keep less, none keeps its middle. Empty stays empty. */
    public static String number(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            return "";
        }
        int ends = number.length() >= LONG ? 3 : number.length() >= MIDDLE ? 2 : 0;
        int tail = number.length() >= LONG ? 4 : ends;
        return number.substring(0, ends) + HIDDEN + number.substring(number.length() - tail);
    }

    /** A person's name: the first character, which in Chinese is the family name. Empty stays empty. */
    public static String name(String text) {
        String name = text.strip();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** Whether a text is a masked one, for instance out of an exported list that is read in again. */
    public static boolean isMasked(String text) {
        return text.contains(HIDDEN);
    }
}
