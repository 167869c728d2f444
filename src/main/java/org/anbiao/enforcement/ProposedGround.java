package org.anbiao.enforcement;

/**
 * A ground that the records of the portal suggest: to be looked at on site, and filled in where a case is opened.
 *
 * @param title what a case for it is called
 * @param check what an inspection has to look at, with what is missing
 */
public record ProposedGround(CaseGround ground, String title, String check) {}
