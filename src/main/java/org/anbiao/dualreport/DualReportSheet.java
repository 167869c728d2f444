package org.anbiao.dualreport;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.dualreport.persistence.DualReportQueries;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of who has not given the dual report as .xlsx, as it is filtered on the page. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class DualReportSheet {

    private static final List<String> COLUMNS =
            List.of("enterprise", "village", "state", "from", "to", "department-on", "congress-on", "latest-on");

    private final DualReportService reports;
    private final DualReportQueries queries;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;

    DualReportSheet(
            DualReportService reports,
            DualReportQueries queries,
            UnitScopes scopes,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit) {
        this.reports = reports;
        this.queries = queries;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the enterprises that match; the stream stays open. Texts are written as texts: a name that begins with = is never computed. */
    public void write(ReportFilter filter, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("dualreport.list.sheet"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, messages.chinese("dualreport.list." + COLUMNS.get(i)));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(1, 1);
        int[] next = {1};
        queries.each(
                filter,
                reports.periods(filter.last()),
                scopes.current(),
                currentActor.get().scope(),
                item -> write(sheet, next[0]++, item));
        workbook.finish();
        audit.record("dual-report.exported", "dual_report", null, null, null, Map.of("rows", next[0] - 1));
    }

    private void write(Worksheet sheet, int row, ReportListItem item) {
        List<String> cells = List.of(
                item.enterpriseName(),
                item.village(),
                messages.chinese("dualreport.state." + item.state().code()),
                item.from().toString(),
                item.to().toString(),
                day(item.departmentOn()),
                day(item.congressOn()),
                day(item.latestOn()));
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return Stream.ofNullable(day).map(LocalDate::toString).findFirst().orElse("");
    }
}
