package org.anbiao.selfevaluation.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.spreadsheet.SheetReader;
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

    static final List<String> COLUMNS = List.of(
            "element",
            "section",
            "text",
            "guidance",
            "basis",
            "evidence",
            "applies-to",
            "score",
            "for-classes",
            "for-sectors",
            "marks");
    /** The columns that a workbook must have; the others may be missing from one that was filled in before there were any. */
    static final int REQUIRED = 8;

    static final int SCORE = 7;
    static final int MARKS = 10;
    private static final int WIDE = 40;

    private final SheetReader reader;
    private final Messages messages;

    EditionSheet(SheetReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /**
     * Writes an empty workbook with two sample rows as .xlsx; the stream stays open.
     *
     * @param method of the edition that it is for; decides which figures the samples have
     */
    public void template(ScoringMethod method, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(workbook, 0);
        for (int row = 1; row <= 2; row++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(row, column, sample(row, column, method));
            }
        }
        workbook.finish();
    }

    private String sample(int row, int column, ScoringMethod method) {
        boolean figure = column == SCORE && method.counts() || column == MARKS && method == ScoringMethod.DEDUCTION;
        return column != SCORE && column != MARKS || figure
                ? messages.chinese("selfevaluation.sheet.sample." + row + "." + COLUMNS.get(column))
                : "";
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
     * @param method of the edition that it is for; decides which figures a row must have
     * @throws DomainException if the workbook is refused, has another header, or too many rows
     */
    public SheetReading read(ScoringMethod method, Path file) {
        SheetRows reading = new SheetRows(method, messages);
        reader.read(file, reading::row);
        if (!reading.headerSeen()) {
            throw new DomainException("selfevaluation.sheet.header");
        }
        return new SheetReading(reading.elements(), reading.problems());
    }
}
