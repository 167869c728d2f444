package org.anbiao.administration.opening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.spreadsheet.SheetCell;
import org.anbiao.common.spreadsheet.SheetReader;
import org.anbiao.common.spreadsheet.SheetRow;
import org.springframework.stereotype.Component;

/** Reads the rows of a workbook that opens authorities; checks nothing but that it is one. */
@Component
class OpeningReader {

    /** A county with thirty townships of thirty villages each has some two thousand rows. */
    static final int MOST_ROWS = 10_000;

    private final SheetReader reader;
    private final Messages messages;

    OpeningReader(SheetReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /** @throws DomainException administration.opening.…, common.spreadsheet.… if the workbook is refused as a whole */
    List<OpeningRow> read(Path file) {
        Reading reading = new Reading();
        reader.readSheets(file, reading::take);
        if (reading.columns.isEmpty()) {
            throw new DomainException("administration.opening.no-sheet", OpeningSheet.AUTHORITIES.title(messages));
        }
        if (reading.rows.isEmpty()) {
            throw new DomainException("administration.opening.empty");
        }
        return reading.rows;
    }

    /** One reading: the columns of each sheet, once its first row is through. */
    private final class Reading {

        private final Map<String, OpeningSheet> sheets = new HashMap<>();
        private final Map<OpeningSheet, Map<OpeningColumn, Integer>> columns = new EnumMap<>(OpeningSheet.class);
        private final List<OpeningRow> rows = new ArrayList<>();
        private final String hintMark = messages.chinese("administration.opening.hint-mark");
        private final String sampleMark = messages.chinese("administration.opening.sample-mark");

        Reading() {
            for (OpeningSheet sheet : OpeningSheet.values()) {
                sheets.put(plain(sheet.title(messages)), sheet);
            }
        }

        void take(String sheetName, SheetRow row) {
            OpeningSheet sheet = sheets.get(plain(sheetName));
            if (sheet == null) {
                return;
            }
            Map<OpeningColumn, Integer> places = columns.get(sheet);
            if (places == null) {
                columns.put(sheet, places(sheet, row));
            } else if (!isExplanation(row)) {
                add(sheet, row, places);
            }
        }

        private boolean isExplanation(SheetRow row) {
            return row.cells().stream()
                    .map(SheetCell::text)
                    .anyMatch(text -> text.startsWith(hintMark) || text.startsWith(sampleMark));
        }

        private void add(OpeningSheet sheet, SheetRow row, Map<OpeningColumn, Integer> places) {
            Map<OpeningColumn, String> cells = new EnumMap<>(OpeningColumn.class);
            places.forEach((column, index) -> {
                SheetCell cell = row.cell(index);
                cells.put(column, cell.formula() ? OpeningRow.FORMULA : cell.text());
            });
            if (cells.values().stream().allMatch(String::isEmpty)) {
                return;
            }
            if (rows.size() == MOST_ROWS) {
                throw new DomainException("administration.opening.too-many", MOST_ROWS);
            }
            rows.add(new OpeningRow(sheet, row.number(), cells));
        }

        private Map<OpeningColumn, Integer> places(OpeningSheet sheet, SheetRow headings) {
            Map<OpeningColumn, Integer> places = new EnumMap<>(OpeningColumn.class);
            for (OpeningColumn column : sheet.columns()) {
                for (int i = 0; i < headings.cells().size(); i++) {
                    if (plain(headings.cell(i).text()).equals(plain(column.heading(messages)))) {
                        places.putIfAbsent(column, i);
                    }
                }
                if (column.required() && !places.containsKey(column)) {
                    throw new DomainException(
                            "administration.opening.header", sheet.title(messages), column.heading(messages));
                }
            }
            return places;
        }
    }

    private static String plain(String heading) {
        return heading.replaceAll("[*＊\\s]", "");
    }
}
