package org.anbiao.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reported list of picked enterprises as .xlsx, as it was on its day; texts are written as texts. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class PickSheet {

    /** Rows above the heads of the columns. */
    private static final int HEAD = 2;

    private static final List<String> COLUMNS = List.of(
            "picks.number",
            "field.enterprise",
            "picks.code",
            "picks.area",
            "field.village",
            "case.sector",
            "category-label.case",
            "field.state",
            "candidate.reached",
            "candidate.named",
            "field.achieved");

    private final PickReports reports;
    private final Messages messages;
    private final AuditLog audit;

    PickSheet(PickReports reports, Messages messages, AuditLog audit) {
        this.reports = reports;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the list; the stream stays open. */
    public void write(OutputStream out, UUID id) throws IOException {
        PickReport report = reports.get(id);
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("recognition.picks.page"));
        sheet.value(0, 0, messages.chinese("recognition.picks.sheet-title", report.sender()));
        sheet.style(0, 0).bold().set();
        sheet.value(
                1,
                0,
                messages.chinese(
                        "recognition.picks.sheet-line", report.receiver(), report.reportedOn(), report.basis()));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(HEAD, column, messages.chinese("recognition." + COLUMNS.get(column)));
            sheet.style(HEAD, column).bold().set();
        }
        sheet.freezePane(2, HEAD + 1);
        for (int row = 0; row < report.lines().size(); row++) {
            PickLine line = report.lines().get(row);
            sheet.value(HEAD + 1 + row, 0, row + 1);
            List<String> values = values(line);
            for (int column = 0; column < values.size(); column++) {
                sheet.value(HEAD + 1 + row, column + 1, values.get(column));
            }
        }
        workbook.finish();
        audit.record(
                "recognition.picks-exported",
                PickReports.SUBJECT,
                id,
                null,
                null,
                Map.of("rows", report.lines().size()));
    }

    private List<String> values(PickLine line) {
        return List.of(
                line.name(),
                line.code(),
                line.area(),
                line.village(),
                line.sector(),
                messages.chinese("recognition.category." + line.project()),
                messages.chinese("recognition.candidate-state." + line.state()),
                line.level().isEmpty() ? "" : messages.chinese("recognition.level." + line.level()),
                day(line.namedOn()),
                day(line.recognisedOn()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
