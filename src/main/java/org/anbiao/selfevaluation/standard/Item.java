package org.anbiao.selfevaluation.standard;

import java.math.BigDecimal;

/**
 * One thing an enterprise answers.
 *
 * @param code its place in the edition, for instance {@code 4.2.1}
 * @param text what is required
 * @param guidance how to find out; may be empty
 * @param basis law or rule behind it; may be empty
 * @param evidence what shows it; may be empty
 * @param appliesTo in words, which enterprises it is for; empty for all
 * @param score by the edition's method: points for meeting it, its weight, or points taken off where it is not met; 0 without points
 * @param applicability for which classes and sectors it is
 */
public record Item(
        String code,
        String text,
        String guidance,
        String basis,
        String evidence,
        String appliesTo,
        BigDecimal score,
        Applicability applicability) {

    /** An item for all classes and sectors. */
    public Item(
            String code,
            String text,
            String guidance,
            String basis,
            String evidence,
            String appliesTo,
            BigDecimal score) {
        this(code, text, guidance, basis, evidence, appliesTo, score, Applicability.ALL);
    }

    Item at(String place) {
        return new Item(place, text, guidance, basis, evidence, appliesTo, score, applicability);
    }

    Item worth(BigDecimal other) {
        return new Item(code, text, guidance, basis, evidence, appliesTo, other, applicability);
    }
}
