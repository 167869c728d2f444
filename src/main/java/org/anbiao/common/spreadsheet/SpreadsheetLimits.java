package org.anbiao.common.spreadsheet;

/**
 * What a workbook from outside may hold at the most; all bounds are inclusive.
 *
 * @param entries files inside the zip
 * @param unpackedBytes of all files together, counted while they are unpacked
 * @param ratio unpacked bytes to packed bytes
 * @param rows of one sheet, empty ones included
 * @param columns of one sheet
 * @param cellText characters of one cell
 * @param seconds from opening the file to the last row
 */
public record SpreadsheetLimits(
        int entries, long unpackedBytes, int ratio, int rows, int columns, int cellText, int seconds) {

    /** The limits of the house. */
    public static final SpreadsheetLimits HOUSE =
            new SpreadsheetLimits(1_000, 200L * 1024 * 1024, 100, 200_000, 256, 32_767, 120);
}
