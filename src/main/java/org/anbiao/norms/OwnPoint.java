package org.anbiao.norms;

import java.util.Objects;

/**
 * One point of an enterprise's own list, sheet or card.
 *
 * @param id its own
 * @param from the point of the norm it rests on; empty for one the enterprise added
 * @param basis law or standard that asks for it; may be empty
 * @param measure what to do where it is not kept; may be empty
 */
public record OwnPoint(String id, String from, String part, String text, String how, String basis, String measure) {

    /** Points that were written before they had a basis and a measure have neither. */
    public OwnPoint {
        basis = Objects.requireNonNullElse(basis, "");
        measure = Objects.requireNonNullElse(measure, "");
    }

    static OwnPoint of(NormPoint point) {
        return new OwnPoint(
                NormPoint.newId(), point.id(), point.part(), point.text(), point.how(), point.basis(), point.measure());
    }

    /** A point of a norm as lists of points show it. */
    public static OwnPoint shown(NormPoint point) {
        return new OwnPoint(point.id(), "", point.part(), point.text(), point.how(), point.basis(), point.measure());
    }

    /** The point of a norm that was shown as this one. */
    public NormPoint asNormPoint() {
        return new NormPoint(id, part, text, how, basis, measure);
    }

    /** A point that rests on none of the norm. */
    public static OwnPoint own(String part, String text, String how) {
        return own(part, text, how, "", "");
    }

    /** A point of a check list that rests on none of the norm. */
    public static OwnPoint own(String part, String text, String how, String basis, String measure) {
        return new OwnPoint(
                NormPoint.newId(), "", part.strip(), text.strip(), how.strip(), basis.strip(), measure.strip());
    }

    /** The same point in other words. */
    public OwnPoint with(String newPart, String newText, String newHow) {
        return with(newPart, newText, newHow, basis, measure);
    }

    /** The same point in other words, with another basis and measure. */
    public OwnPoint with(String newPart, String newText, String newHow, String newBasis, String newMeasure) {
        return new OwnPoint(
                id, from, newPart.strip(), newText.strip(), newHow.strip(), newBasis.strip(), newMeasure.strip());
    }

    /** As the norm has it now. */
    OwnPoint as(NormPoint point) {
        return new OwnPoint(id, from, point.part(), point.text(), point.how(), point.basis(), point.measure());
    }
}
