package org.anbiao.reporting;

import static org.apache.poi.ss.usermodel.PrintSetup.A3_PAPERSIZE;
import static org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes forms as a workbook in the official layout: title, header fields, header merged as in the notice,
 * rows and sub-rows, notes; landscape on one page width. All text is written as text cells, never as formulas.
 */
final class FormSheetWriter {

    /** Rows above the table: the title and the line of header fields. */
    static final int TOP_ROWS = 2;

    private static final int LABEL_WIDTH = 11 * 256;
    private static final int COLUMN_WIDTH = 8 * 256;
    /** Chinese characters in one line of a column of COLUMN_WIDTH at 10 points. */
    private static final int CHARACTERS_PER_COLUMN = 4;

    private static final float LINE = 13f;
    private static final float PADDING = 6f;
    private static final float BODY_ROW = 26f;

    private FormSheetWriter() {}

    /** Writes one sheet per form, in the order given. */
    static void write(List<FilledForm> forms, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            SheetStyles styles = new SheetStyles(book);
            for (FilledForm form : forms) {
                String name = WorkbookUtil.createSafeSheetName(
                        form.form().attachment() + "（" + form.form().ord() + "）");
                new FormSheet(book.createSheet(name), styles, form).write();
            }
            book.getProperties()
                    .getCoreProperties()
                    .setTitle(forms.get(0).form().title());
            book.write(out);
        }
    }

    /** One sheet while it is being written. */
    private static final class FormSheet {

        private final Sheet sheet;
        private final SheetStyles styles;
        private final FilledForm filled;
        private final FormLayout layout;
        private final int last;

        FormSheet(Sheet sheet, SheetStyles styles, FilledForm filled) {
            this.sheet = sheet;
            this.styles = styles;
            this.filled = filled;
            this.layout = FormLayout.of(filled.form());
            this.last = layout.columnCount() - 1;
        }

        void write() {
            sheet.setColumnWidth(0, LABEL_WIDTH);
            for (int column = 1; column <= last; column++) {
                sheet.setColumnWidth(column, COLUMN_WIDTH);
            }
            text(0, 0, 1, last + 1, filled.form().title(), styles.title);
            CellUtil.getRow(0, sheet).setHeightInPoints(34);
            writeFields();
            writeHeader();
            writeBody();
            writeNotes();
            setUpPrint();
        }

        private void writeFields() {
            List<FormDefinition.HeaderField> fields = filled.form().headerFields();
            int share = layout.columnCount() / fields.size();
            for (int i = 0; i < fields.size(); i++) {
                int from = i * share;
                int to = i == fields.size() - 1 ? last : from + share - 1;
                text(1, from, 1, to - from + 1, filled.header().print(fields.get(i)), styles.field);
            }
            CellUtil.getRow(1, sheet).setHeightInPoints(22);
        }

        private void writeHeader() {
            float[] heights = new float[layout.headerRows()];
            for (int bottom = 0; bottom < heights.length; bottom++) {
                heights[bottom] = LINE + PADDING;
            }
            for (FormLayout.HeaderCell cell : layout.header()) {
                text(
                        TOP_ROWS + cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        styles.header);
                stretch(heights, cell);
            }
            for (int row = 0; row < heights.length; row++) {
                CellUtil.getRow(TOP_ROWS + row, sheet).setHeightInPoints(heights[row]);
            }
        }

        /** Makes the lowest row of the cell tall enough for its wrapped text. */
        private static void stretch(float[] heights, FormLayout.HeaderCell cell) {
            int perLine = cell.columnSpan() * CHARACTERS_PER_COLUMN;
            float needed = (float) Math.ceil((double) cell.text().length() / perLine) * LINE + PADDING;
            int bottom = cell.row() + cell.rowSpan() - 1;
            for (int row = cell.row(); row < bottom; row++) {
                needed -= heights[row];
            }
            heights[bottom] = Math.max(heights[bottom], needed);
        }

        private void writeBody() {
            int top = TOP_ROWS + layout.headerRows();
            for (FormLayout.BodyCell cell : layout.body()) {
                int row = top + cell.row();
                if (cell.content() instanceof FormLayout.Content.Text label) {
                    text(row, cell.column(), cell.rowSpan(), cell.columnSpan(), label.text(), styles.label);
                } else if (cell.content() instanceof FormLayout.Content.Figure figure) {
                    boolean money = figure.cell().column().money();
                    Cell place = merge(
                            row, cell.column(), cell.rowSpan(), cell.columnSpan(), money ? styles.money : styles.whole);
                    if (filled.isPrinted(figure.cell().key())) {
                        place.setCellValue(filled.figure(figure.cell().key()).doubleValue());
                    }
                } else {
                    merge(row, cell.column(), cell.rowSpan(), cell.columnSpan(), styles.label);
                }
            }
            for (int row = top; row < top + layout.bodyRows(); row++) {
                CellUtil.getRow(row, sheet).setHeightInPoints(BODY_ROW);
            }
        }

        private void writeNotes() {
            int row = TOP_ROWS + layout.headerRows() + layout.bodyRows();
            String notes = filled.printedNotes();
            text(row, 0, 1, last + 1, notes, styles.notes);
            int perLine = layout.columnCount() * CHARACTERS_PER_COLUMN;
            CellUtil.getRow(row, sheet).setHeightInPoints((notes.length() / perLine + 1) * LINE + 2 * PADDING);
        }

        private void setUpPrint() {
            int header = TOP_ROWS + layout.headerRows();
            sheet.createFreezePane(1, header);
            sheet.setRepeatingRows(new CellRangeAddress(TOP_ROWS, header - 1, -1, -1));
            sheet.setAutobreaks(true);
            sheet.setFitToPage(true);
            sheet.setHorizontallyCenter(true);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.getPrintSetup().setPaperSize("A4".equals(filled.form().paper()) ? A4_PAPERSIZE : A3_PAPERSIZE);
        }

        private void text(int row, int column, int rowSpan, int columnSpan, String text, CellStyle style) {
            merge(row, column, rowSpan, columnSpan, style).setCellValue(text);
        }

        /** Creates every cell of the region, so that the border goes all around, and merges it if larger than one. */
        private Cell merge(int row, int column, int rowSpan, int columnSpan, CellStyle style) {
            for (int r = row; r < row + rowSpan; r++) {
                for (int c = column; c < column + columnSpan; c++) {
                    CellUtil.getCell(CellUtil.getRow(r, sheet), c).setCellStyle(style);
                }
            }
            if (rowSpan * columnSpan > 1) {
                sheet.addMergedRegion(new CellRangeAddress(row, row + rowSpan - 1, column, column + columnSpan - 1));
            }
            return CellUtil.getCell(CellUtil.getRow(row, sheet), column);
        }
    }
}
