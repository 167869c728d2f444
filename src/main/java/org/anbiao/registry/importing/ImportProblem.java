package org.anbiao.registry.importing;

/**
 * A row that was not taken, and what to do about it.
 *
 * @param row as the spreadsheet program shows it
 */
public record ImportProblem(int row, String code, String problems) {}
