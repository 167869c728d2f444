package org.anbiao.administration.opening;

import java.util.Map;

/**
 * A row of the workbook as it stood there.
 *
 * @param number as the spreadsheet program shows it
 * @param cells text of each column; a formula as {@value #FORMULA}, because its value is not to be trusted
 */
public record OpeningRow(OpeningSheet sheet, int number, Map<OpeningColumn, String> cells) {

    static final String FORMULA = "=";

    public OpeningRow {
        cells = Map.copyOf(cells);
    }

    /** The text of a column, empty if there is none. */
    String text(OpeningColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What the row is about, for the list of rows to correct. */
    public String subject() {
        return switch (sheet) {
            case AUTHORITIES -> text(OpeningColumn.NAME);
            case UNITS -> text(OpeningColumn.UNIT_NAME);
            case SECTORS -> text(OpeningColumn.SECTOR_NAME);
            case MEMBERS -> text(OpeningColumn.MEMBER_NAME);
        };
    }
}
