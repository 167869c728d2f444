package org.anbiao.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.spreadsheet.SheetReader;
import org.anbiao.common.spreadsheet.SheetRow;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.persistence.AttendanceRows;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session's list of people as a workbook: a template, a dry run over a filled one, and the bad rows to correct. */
@Service
@PreAuthorize("hasAuthority('publicity.record')")
public class AttendanceSheet {

    /** People a list can have. */
    public static final int MOST = 2_000;

    private static final List<String> COLUMNS = List.of("name", "people", "enterprise", "post", "phone");
    private static final int WIDE = 24;

    private final SheetReader reader;
    private final AttendanceRows rows;
    private final CurrentActor currentActor;
    private final Messages messages;

    AttendanceSheet(SheetReader reader, AttendanceRows rows, CurrentActor currentActor, Messages messages) {
        this.reader = reader;
        this.rows = rows;
        this.currentActor = currentActor;
        this.messages = messages;
    }

    /** Writes an empty workbook with two sample rows as .xlsx; the stream stays open. */
    public void template(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(workbook);
        for (int row = 1; row <= 2; row++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(row, column, messages.chinese("training.sheet.sample." + row + "." + COLUMNS.get(column)));
            }
        }
        workbook.finish();
    }

    /** Writes the bad rows of a dry run as they stood, with what to do, as .xlsx; the stream stays open. */
    public void problems(ListReading reading, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(workbook);
        sheet.value(0, COLUMNS.size(), messages.chinese("training.sheet.problem"));
        sheet.width(COLUMNS.size(), 2.0 * WIDE);
        int row = 1;
        for (ListProblem problem : reading.problems()) {
            for (int column = 0; column < problem.cells().size(); column++) {
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
            row++;
        }
        workbook.finish();
    }

    private Worksheet header(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(messages.chinese("training.sheet.title"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, messages.chinese("training.sheet.column." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDE);
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    /**
     * Reads a list without storing anything. An enterprise is found by its whole name or code among those of the authority.
     *
     * @throws DomainException if the workbook is refused, has another header, or too many rows
     */
    @Transactional(readOnly = true)
    public ListReading read(Path file) {
        List<SheetRow> lines = new ArrayList<>();
        reader.read(file, row -> {
            if (lines.size() > MOST) {
                throw new DomainException("training.sheet.too-many", MOST);
            }
            lines.add(row);
        });
        if (lines.isEmpty() || !isHeader(lines.get(0))) {
            throw new DomainException("training.sheet.header");
        }
        Reading reading = new Reading();
        lines.subList(1, lines.size()).forEach(reading::row);
        return new ListReading(reading.people, reading.problems);
    }

    private boolean isHeader(SheetRow row) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            if (!row.cell(column).text().equals(messages.chinese("training.sheet.column." + COLUMNS.get(column)))) {
                return false;
            }
        }
        return true;
    }

    /** The rows so far; the same enterprise is looked up once. */
    private final class Reading {

        private final List<Attendee> people = new ArrayList<>();
        private final List<ListProblem> problems = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Map<String, List<AttendanceRows.Found>> enterprises = new HashMap<>();

        void row(SheetRow row) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < COLUMNS.size(); column++) {
                cells.add(row.cell(column).text());
            }
            List<String> wrong = new ArrayList<>();
            if (row.cells().stream().anyMatch(cell -> cell.formula())) {
                wrong.add("training.sheet.wrong.formula");
            }
            Attendee attendee = attendee(cells, wrong);
            if (wrong.isEmpty()) {
                AttendeeRules.wrong(attendee).ifPresent(wrong::add);
            }
            if (wrong.isEmpty() && !seen.add(attendee.enterpriseId() + "/" + attendee.name())) {
                wrong.add("training.sheet.wrong.twice");
            }
            if (wrong.isEmpty()) {
                people.add(attendee);
            } else {
                problems.add(new ListProblem(row.number(), cells, wrong));
            }
        }

        private Attendee attendee(List<String> cells, List<String> wrong) {
            Optional<People> kind = choice(People.values(), "training.people.", cells.get(1));
            if (kind.isEmpty()) {
                wrong.add("training.sheet.wrong.people");
            }
            UUID enterprise = cells.get(2).isEmpty() ? null : enterprise(cells.get(2), wrong);
            Post post = null;
            if (!cells.get(3).isEmpty()) {
                post = choice(Post.values(), "training.post.", cells.get(3)).orElse(null);
                if (post == null) {
                    wrong.add("training.sheet.wrong.post");
                }
            }
            return new Attendee(cells.get(0), kind.orElse(People.ENTERPRISE), enterprise, post, cells.get(4));
        }

        private @Nullable UUID enterprise(String text, List<String> wrong) {
            List<AttendanceRows.Found> found = enterprises.computeIfAbsent(
                    text, key -> rows.exactly(currentActor.get().scope(), key));
            if (found.size() == 1) {
                return found.get(0).id();
            }
            wrong.add(found.isEmpty() ? "training.sheet.wrong.enterprise" : "training.sheet.wrong.enterprises");
            return null;
        }

        private <E extends Enum<E>> Optional<E> choice(E[] values, String key, String text) {
            return Arrays.stream(values)
                    .filter(one -> messages.chinese(key + one.name().toLowerCase(java.util.Locale.ROOT))
                            .equals(text))
                    .findFirst();
        }
    }
}
