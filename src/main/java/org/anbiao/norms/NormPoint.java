package org.anbiao.norms;

import java.util.Objects;
import java.util.UUID;

/**
 * One point of a norm.
 *
 * @param id stays with the point from version to version, so that later ones can be compared
 * @param part heading it stands under; may be empty
 * @param text what is checked or done
 * @param how how to check it, or with what; may be empty
 * @param basis law or standard that asks for it; may be empty
 * @param measure what to do where it is not kept, as a suggestion; may be empty
 */
public record NormPoint(String id, String part, String text, String how, String basis, String measure) {

    private static final int ID_LENGTH = 8;

    /** Points that were written before they had a basis and a measure have neither. */
    public NormPoint {
        basis = Objects.requireNonNullElse(basis, "");
        measure = Objects.requireNonNullElse(measure, "");
    }

    /** A new point. */
    public static NormPoint of(String part, String text, String how) {
        return of(part, text, how, "", "");
    }

    /** A new point of a check list, with its basis and what to do where it is not kept. */
    public static NormPoint of(String part, String text, String how, String basis, String measure) {
        return new NormPoint(newId(), part.strip(), text.strip(), how.strip(), basis.strip(), measure.strip());
    }

    static String newId() {
        return UUID.randomUUID().toString().substring(0, ID_LENGTH);
    }

    /** The same point in other words. */
    public NormPoint with(String newPart, String newText, String newHow) {
        return new NormPoint(id, newPart.strip(), newText.strip(), newHow.strip(), basis, measure);
    }

    /** What is compared, a part a line. */
    String value() {
        return String.join("\n", part, text, how, basis, measure).strip();
    }
}
