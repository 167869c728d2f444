package org.anbiao.selfevaluation.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.spreadsheet.SheetReader;
import org.anbiao.common.spreadsheet.SheetRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * An edition's tree in a workbook: a template to fill in, a dry run over a filled one, and the bad rows as they stood with what
 * to do about each. One row is one item; element and section are repeated on each row.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
public class EditionSheet {

    /** Items an edition can have. */
    public static final int MOST_ITEMS = 2_000;

    private static final List<String> COLUMNS =
            List.of("element", "section", "text", "guidance", "basis", "evidence", "applies-to", "score");
    private static final int LONGEST = 1_000;
    private static final int WIDE = 40;
    private static final BigDecimal MOST_POINTS = new BigDecimal("10000");

    private final SheetReader reader;
    private final Messages messages;

    EditionSheet(SheetReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /** Writes an empty workbook with two sample rows as .xlsx; the stream stays open. */
    public void template(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(workbook, 0);
        for (int row = 1; row <= 2; row++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(
                        row,
                        column,
                        messages.chinese("selfevaluation.sheet.sample." + row + "." + COLUMNS.get(column)));
            }
        }
        workbook.finish();
    }

    /** Writes the bad rows of a dry run as they stood, with what to do, as .xlsx; the stream stays open. */
    public void problems(SheetReading reading, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(workbook, 0);
        sheet.value(0, COLUMNS.size(), messages.chinese("selfevaluation.sheet.problem"));
        sheet.value(0, COLUMNS.size() + 1, messages.chinese("selfevaluation.sheet.row"));
        sheet.width(COLUMNS.size(), WIDE);
        int row = 1;
        for (SheetProblem problem : reading.problems()) {
            for (int column = 0; column < Math.min(problem.cells().size(), COLUMNS.size()); column++) {
                sheet.value(row, column, problem.cells().get(column));
            }
            sheet.value(
                    row,
                    COLUMNS.size(),
                    String.join(
                            "；",
                            problem.messageKeys().stream()
                                    .map(messages::chinese)
                                    .toList()));
            sheet.value(row, COLUMNS.size() + 1, problem.number());
            row++;
        }
        workbook.finish();
    }

    private Worksheet header(Workbook workbook, int row) {
        Worksheet sheet = workbook.newWorksheet(messages.chinese("selfevaluation.sheet.name"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(row, column, messages.chinese("selfevaluation.sheet.column." + COLUMNS.get(column)));
            sheet.style(row, column).bold().set();
            sheet.width(column, column == 2 ? WIDE : WIDE / 2.0);
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    /**
     * Reads a workbook without storing anything.
     *
     * @throws DomainException if the workbook is refused, has another header, or too many rows
     */
    public SheetReading read(Path file) {
        Reading reading = new Reading();
        reader.read(file, reading::row);
        if (!reading.headerSeen) {
            throw new DomainException("selfevaluation.sheet.header");
        }
        return new SheetReading(reading.elements(), reading.problems);
    }

    private final class Reading {

        private final Map<String, Map<String, List<Item>>> tree = new LinkedHashMap<>();
        private final Set<String> texts = new HashSet<>();
        private final List<SheetProblem> problems = new ArrayList<>();
        private boolean headerSeen;

        void row(SheetRow row) {
            if (!headerSeen) {
                requireHeader(row);
                headerSeen = true;
                return;
            }
            if (texts.size() + problems.size() >= MOST_ITEMS) {
                throw new DomainException("selfevaluation.sheet.too-many", MOST_ITEMS);
            }
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < COLUMNS.size(); column++) {
                cells.add(row.cell(column).text());
            }
            List<String> wrong = wrong(row, cells);
            if (!wrong.isEmpty()) {
                problems.add(new SheetProblem(row.number(), cells, wrong));
                return;
            }
            texts.add(cells.get(0) + "/" + cells.get(2));
            tree.computeIfAbsent(cells.get(0), title -> new LinkedHashMap<>())
                    .computeIfAbsent(cells.get(1), title -> new ArrayList<>())
                    .add(new Item(
                            "",
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5),
                            cells.get(6),
                            new BigDecimal(cells.get(7))));
        }

        private void requireHeader(SheetRow row) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                if (!row.cell(column)
                        .text()
                        .equals(messages.chinese("selfevaluation.sheet.column." + COLUMNS.get(column)))) {
                    throw new DomainException("selfevaluation.sheet.header");
                }
            }
        }

        private List<String> wrong(SheetRow row, List<String> cells) {
            List<String> wrong = new ArrayList<>();
            if (cells.get(0).isBlank() || cells.get(1).isBlank()) {
                wrong.add("selfevaluation.sheet.wrong.element");
            }
            if (cells.get(2).isBlank()) {
                wrong.add("selfevaluation.sheet.wrong.text");
            } else if (texts.contains(cells.get(0) + "/" + cells.get(2))) {
                wrong.add("selfevaluation.sheet.wrong.twice");
            }
            if (cells.stream().anyMatch(cell -> cell.length() > LONGEST)) {
                wrong.add("selfevaluation.sheet.wrong.long");
            }
            for (int column = 0; column < COLUMNS.size(); column++) {
                if (row.cell(column).formula()) {
                    wrong.add("selfevaluation.sheet.wrong.formula");
                    break;
                }
            }
            if (!isPoints(cells.get(7))) {
                wrong.add("selfevaluation.sheet.wrong.score");
            }
            return wrong;
        }

        private static boolean isPoints(String text) {
            return text.matches("\\d{1,5}(\\.\\d{1,2})?") && new BigDecimal(text).compareTo(MOST_POINTS) <= 0;
        }

        List<Element> elements() {
            return tree.entrySet().stream()
                    .map(element -> new Element(
                            "",
                            element.getKey(),
                            element.getValue().entrySet().stream()
                                    .map(section -> new Section("", section.getKey(), section.getValue()))
                                    .toList()))
                    .toList();
        }
    }
}
