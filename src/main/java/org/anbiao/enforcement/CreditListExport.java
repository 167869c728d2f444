package org.anbiao.enforcement;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.enforcement.persistence.CreditListRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list that decisions on credit, financing, insurance premiums and awards ask for, as .xlsx. */
@Service
@PreAuthorize("hasAuthority('sanction.decide')")
@Transactional
public class CreditListExport {

    private static final int WAN = 4;
    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "village",
            "color",
            "stars",
            "evaluated",
            "major-hazards",
            "penalties",
            "fines",
            "incentives",
            "constraints",
            "credit",
            "blacklist",
            "insured");

    private final CreditListRows rows;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    CreditListExport(
            CreditListRows rows,
            UnitScopes scopes,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the enterprises in business that the actor's unit works with; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("enforcement.export.title"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, messages.chinese("enforcement.export." + COLUMNS.get(i)));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(2, 1);
        int[] next = {1};
        LocalDate since = LocalDate.now(clock).minusYears(1);
        rows.stream(scopes.current(), currentActor.get().scope(), since, line -> write(sheet, next[0]++, line));
        workbook.finish();
        audit.record("credit-list.exported", "enterprise", null, null, null, Map.of("rows", next[0] - 1));
    }

    /** Texts are written as texts: a name that begins with = is never computed. */
    private void write(Worksheet sheet, int row, CreditListLine line) {
        sheet.value(row, 0, line.code());
        sheet.value(row, 1, line.name());
        sheet.value(row, 2, line.village());
        sheet.value(row, 3, messages.chinese("registry.color." + (line.color().isEmpty() ? "none" : line.color())));
        sheet.value(row, 4, line.stars());
        sheet.value(row, 5, day(line.evaluatedOn()));
        sheet.value(row, 6, line.majorHazards());
        sheet.value(row, 7, line.penalties());
        sheet.value(row, 8, line.finesYuan().movePointLeft(WAN));
        sheet.value(row, 9, line.incentives());
        sheet.value(row, 10, line.constraints());
        sheet.value(row, 11, line.creditEntries());
        sheet.value(row, 12, messages.chinese(line.blacklisted() ? "common.yes" : "common.no"));
        sheet.value(row, 13, day(line.insuredTo()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
