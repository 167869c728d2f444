package org.anbiao.campaign;

/**
 * A governing document with its number and date, as pages cite it.
 *
 * @param number 文号 or number of the standard; may be empty
 * @param dated date in the words of the source; may be empty
 */
public record LegalBasis(String title, String number, String dated) {}
