package org.anbiao.checklist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and missed checks as workbooks; texts are written as texts. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class CheckSheets {

    private static final int PAGE = 1000;
    private static final int MOST = 20_000;
    private static final int WIDE = 28;

    private final CheckCalendar calendar;
    private final CheckMinimums minimums;
    private final OwnSetService sets;
    private final Messages messages;
    private final AuditLog audit;

    CheckSheets(CheckCalendar calendar, CheckMinimums minimums, OwnSetService sets, Messages messages, AuditLog audit) {
        this.calendar = calendar;
        this.minimums = minimums;
        this.sets = sets;
        this.messages = messages;
        this.audit = audit;
    }

    /** The enterprises that missed checks in a span, as .xlsx; the stream stays open. */
    public void missed(CheckCalendar.Span span, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(workbook, "missed", List.of("enterprise", "from", "to", "owed", "missed"));
        int row = 1;
        PagedList<MissedCount> page;
        do {
            page = calendar.missed(span, new PageRequest(row - 1, PAGE));
            for (MissedCount one : page.rows()) {
                sheet.value(row, 0, one.enterpriseName());
                sheet.value(row, 1, span.from().toString());
                sheet.value(row, 2, span.to().toString());
                sheet.value(row, 3, one.owed());
                sheet.value(row, 4, one.missed());
                row++;
            }
            flush(sheet);
        } while (page.rows().size() == PAGE && row < MOST);
        cut(sheet, row, page.total(), messages);
        workbook.finish();
        audit.record("missed_checks.exported", "safety_check", null, null, null, row - 1);
    }

    /** The enterprises that do not keep a minimum in a span, as .xlsx; the stream stays open. */
    public void below(CheckCalendar.Span span, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(
                workbook,
                "below",
                List.of(
                        "enterprise",
                        "layer",
                        "minimum",
                        "authority",
                        "basis",
                        "from",
                        "to",
                        "owed",
                        "done",
                        "planned"));
        PagedList<BelowMinimum> found = minimums.below(span, MOST);
        int row = 1;
        for (BelowMinimum one : found.rows()) {
            line(sheet, row, one, span);
            row++;
            if (row % PAGE == 0) {
                flush(sheet);
            }
        }
        cut(sheet, row, found.total(), messages);
        workbook.finish();
        audit.record("below_minimum.exported", "safety_check", null, null, null, row - 1);
    }

    private void line(Worksheet sheet, int row, BelowMinimum one, CheckCalendar.Span span) {
        CheckMinimum minimum = one.minimum();
        CheckFrequency frequency = Objects.requireNonNull(minimum.frequency());
        sheet.value(row, 0, one.enterpriseName());
        sheet.value(
                row,
                1,
                messages.chinese("checklist.kind." + minimum.target().layer().code()));
        sheet.value(row, 2, messages.chinese("checklist.frequency." + frequency.code()));
        sheet.value(row, 3, minimum.authority());
        sheet.value(row, 4, minimum.basis());
        sheet.value(row, 5, span.from().toString());
        sheet.value(row, 6, span.to().toString());
        sheet.value(row, 7, one.owed());
        sheet.value(row, 8, one.done());
        sheet.value(row, 9, messages.chinese("checklist.sheet.planned." + one.planned()));
    }

    /**
     * Says in a last row where a sheet was cut; nothing where it holds all.
     *
     * @param row the first free one, from 1: those before it but the heading are filled
     * @param total how many there are
     */
    static void cut(Worksheet sheet, int row, long total, Messages messages) {
        if (total > row - 1) {
            sheet.value(row, 0, messages.chinese("checklist.sheet.cut", row - 1, total));
            sheet.style(row, 0).bold().set();
        }
    }

    /** A list of an enterprise, as .xlsx; the stream stays open. */
    public void list(UUID setId, OutputStream out) throws IOException {
        OwnSet set = sets.get(setId);
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet =
                header(workbook, "list", List.of("number", "part", "text", "how", "basis", "measure", "result"));
        IntStream.range(0, set.points().size()).forEach(index -> {
            var point = set.points().get(index);
            sheet.value(index + 1, 0, index + 1);
            sheet.value(index + 1, 1, point.part());
            sheet.value(index + 1, 2, point.text());
            sheet.value(index + 1, 3, point.how());
            sheet.value(index + 1, 4, point.basis());
            sheet.value(index + 1, 5, point.measure());
        });
        workbook.finish();
        audit.record(
                "check_list.exported",
                "enterprise_norm",
                setId,
                set.enterpriseId(),
                null,
                set.points().size());
    }

    private Worksheet header(Workbook workbook, String name, List<String> columns) {
        Worksheet sheet = workbook.newWorksheet(messages.chinese("checklist.sheet." + name));
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, messages.chinese("checklist.sheet.column." + columns.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDE);
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
