package org.anbiao.recognition;

/**
 * Which published cases are looked for.
 *
 * @param text part of title, text or enterprise; empty for all
 * @param sector its name; empty for all
 * @param level code of {@link Level}; empty for all
 * @param withdrawn whether those withdrawn are shown instead of the public ones; of offices alone
 */
public record CaseFilter(String text, String sector, String level, boolean withdrawn) {

    /** Every public one. */
    public static final CaseFilter ALL = new CaseFilter("", "", "", false);
}
