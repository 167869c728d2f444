package org.anbiao.common.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet, as text and, where its number format says so, as a date.
 *
 * @param text what it holds, without blanks at its ends; a formula's last computed value
 * @param date the day, if the cell is formatted as a date
 * @param formula holds a formula; its value is not to be trusted
 */
public record SheetCell(String text, @Nullable LocalDate date, boolean formula) {

    /** A cell without content. */
    public static final SheetCell EMPTY = new SheetCell("", null, false);

    private static final BigDecimal LAST_EXCEL_DAY = BigDecimal.valueOf(2_958_465);

    /** Without content. */
    public boolean isBlank() {
        return text.isEmpty() && !formula;
    }

    static SheetCell of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> EMPTY;
            case FORMULA ->
                new SheetCell(cell.getText() == null ? "" : cell.getText().strip(), null, true);
            case NUMBER -> number(cell);
            default ->
                new SheetCell(cell.getText() == null ? "" : cell.getText().strip(), null, false);
        };
    }

    private static SheetCell number(Cell cell) {
        BigDecimal value = cell.asNumber();
        // plain digits: a code typed as a number must not come as 9.135E+17
        String plain = value.stripTrailingZeros().toPlainString();
        if (isDateFormat(cell.getDataFormatString()) && value.signum() >= 0 && value.compareTo(LAST_EXCEL_DAY) <= 0) {
            LocalDate day = cell.asDate().toLocalDate();
            return new SheetCell(day.toString(), day, false);
        }
        return new SheetCell(plain, null, false);
    }

    private static boolean isDateFormat(@Nullable String format) {
        return format != null
                && !format.equalsIgnoreCase("general")
                && (format.contains("y") || format.contains("Y") || format.contains("d") || format.contains("年"))
                && !format.startsWith("[$");
    }
}
