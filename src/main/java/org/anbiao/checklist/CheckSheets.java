package org.anbiao.checklist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
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
    private final OwnSetService sets;
    private final Messages messages;
    private final AuditLog audit;

    CheckSheets(CheckCalendar calendar, OwnSetService sets, Messages messages, AuditLog audit) {
        this.calendar = calendar;
        this.sets = sets;
        this.messages = messages;
        this.audit = audit;
    }

    /** The enterprises that missed checks in a span, as .xlsx; the stream stays open. */
    public void missed(CheckCalendar.Span span, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(workbook, "missed", List.of("enterprise", "from", "to", "owed", "missed"));
        int row = 1;
        List<MissedCount> page;
        do {
            page = calendar.missed(span, new PageRequest(row - 1, PAGE)).rows();
            for (MissedCount one : page) {
                sheet.value(row, 0, one.enterpriseName());
                sheet.value(row, 1, span.from().toString());
                sheet.value(row, 2, span.to().toString());
                sheet.value(row, 3, one.owed());
                sheet.value(row, 4, one.missed());
                row++;
            }
            flush(sheet);
        } while (page.size() == PAGE && row < MOST);
        workbook.finish();
        audit.record("missed_checks.exported", "safety_check", null, null, null, row - 1);
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
