package org.anbiao.norms;

import java.util.UUID;

/**
 * One point of a norm.
 *
 * @param id stays with the point from version to version, so that later ones can be compared
 * @param part heading it stands under; may be empty
 * @param text what is checked or done
 * @param how how to check it, or with what; may be empty
 */
public record NormPoint(String id, String part, String text, String how) {

    private static final int ID_LENGTH = 8;

    /** A new point. */
    public static NormPoint of(String part, String text, String how) {
        return new NormPoint(newId(), part.strip(), text.strip(), how.strip());
    }

    static String newId() {
        return UUID.randomUUID().toString().substring(0, ID_LENGTH);
    }

    /** The same point in other words. */
    public NormPoint with(String newPart, String newText, String newHow) {
        return new NormPoint(id, newPart.strip(), newText.strip(), newHow.strip());
    }

    /** What is compared, a part a line. */
    String value() {
        return String.join("\n", part, text, how).strip();
    }
}
