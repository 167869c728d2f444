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
 * @param score points for meeting it
 */
public record Item(
        String code, String text, String guidance, String basis, String evidence, String appliesTo, BigDecimal score) {

    Item at(String place) {
        return new Item(place, text, guidance, basis, evidence, appliesTo, score);
    }
}
