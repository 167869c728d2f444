package org.anbiao.norms;

/**
 * One point of an enterprise's own list, sheet or card.
 *
 * @param id its own
 * @param from the point of the norm it rests on; empty for one the enterprise added
 */
public record OwnPoint(String id, String from, String part, String text, String how) {

    static OwnPoint of(NormPoint point) {
        return new OwnPoint(NormPoint.newId(), point.id(), point.part(), point.text(), point.how());
    }

    /** A point that rests on none of the norm. */
    public static OwnPoint own(String part, String text, String how) {
        return new OwnPoint(NormPoint.newId(), "", part.strip(), text.strip(), how.strip());
    }

    /** The same point in other words. */
    public OwnPoint with(String newPart, String newText, String newHow) {
        return new OwnPoint(id, from, newPart.strip(), newText.strip(), newHow.strip());
    }

    /** As the norm has it now. */
    OwnPoint as(NormPoint point) {
        return new OwnPoint(id, from, point.part(), point.text(), point.how());
    }
}
