package org.anbiao.reporting;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of an official form: 黑体 for title and header, 宋体 for the rest, thin borders. */
final class SheetStyles {

    private static final String HEADING = "黑体";
    private static final String TEXT = "宋体";

    final CellStyle title;
    final CellStyle field;
    final CellStyle header;
    final CellStyle label;
    final CellStyle whole;
    final CellStyle money;
    final CellStyle notes;

    SheetStyles(Workbook book) {
        Font heading = font(book, HEADING, 10);
        Font text = font(book, TEXT, 11);
        title = style(book, font(book, HEADING, 18), HorizontalAlignment.CENTER, false);
        field = style(book, text, HorizontalAlignment.LEFT, false);
        field.setWrapText(false);
        header = style(book, heading, HorizontalAlignment.CENTER, true);
        label = style(book, text, HorizontalAlignment.CENTER, true);
        whole = style(book, text, HorizontalAlignment.CENTER, true);
        whole.setDataFormat(book.createDataFormat().getFormat("0"));
        money = style(book, text, HorizontalAlignment.CENTER, true);
        // a plain 0 where there is none, otherwise ten thousands of yuan with four decimals
        money.setDataFormat(book.createDataFormat().getFormat("[=0]0;0.0000"));
        notes = style(book, font(book, TEXT, 10), HorizontalAlignment.LEFT, false);
        notes.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private static Font font(Workbook book, String name, int points) {
        Font font = book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private static CellStyle style(Workbook book, Font font, HorizontalAlignment alignment, boolean border) {
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (border) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
