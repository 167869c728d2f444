package org.anbiao.registry.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.spreadsheet.SheetCell;
import org.anbiao.common.spreadsheet.SheetRow;
import org.anbiao.registry.CreditCode;

/**
 * Which column of a sheet is which.
 *
 * @param header the headings as they stand
 * @param columns index of each known column, from 0
 */
record ImportSheet(List<String> header, Map<ImportColumn, Integer> columns, String sampleMark, String hintMark) {

    /** @throws DomainException registry.import.header if a required column is missing */
    static ImportSheet of(SheetRow headings, Messages messages) {
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        List<String> header = new ArrayList<>();
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = headings.cell(i).text();
            header.add(heading);
            String plain = plain(heading);
            for (ImportColumn column : ImportColumn.values()) {
                if (plain(column.heading(messages)).equals(plain)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        for (ImportColumn column : ImportColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                throw new DomainException("registry.import.header", column.heading(messages));
            }
        }
        return new ImportSheet(
                header,
                columns,
                messages.chinese("registry.import.sample-mark"),
                messages.chinese("registry.import.hint-mark"));
    }

    private static String plain(String heading) {
        return heading.replaceAll("[*＊\\s]", "");
    }

    /** The template's rows of hints and its sample are no data. */
    boolean isExplanation(SheetRow row) {
        return text(row, ImportColumn.CODE).startsWith(hintMark)
                || text(row, ImportColumn.NAME).startsWith(sampleMark);
    }

    /** The code of a row in its normal form; not checked. */
    String code(SheetRow row) {
        return CreditCode.normalise(text(row, ImportColumn.CODE));
    }

    private String text(SheetRow row, ImportColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.cell(index).text();
    }

    /** The cells of a row as texts, as many as there are headings. */
    List<String> cells(SheetRow row) {
        List<String> cells = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            SheetCell cell = row.cell(i);
            cells.add(cell.formula() ? "" : cell.text());
        }
        return cells;
    }
}
