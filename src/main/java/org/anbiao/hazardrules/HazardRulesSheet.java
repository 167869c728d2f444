package org.anbiao.hazardrules;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of enterprises by their hazard rules as .xlsx; texts are written as texts. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class HazardRulesSheet {

    private static final List<String> COLUMNS =
            List.of("number", "enterprise", "area", "village", "standing", "title", "edition", "from");

    private final HazardRulesDirectory directory;
    private final Messages messages;
    private final AuditLog audit;

    HazardRulesSheet(HazardRulesDirectory directory, Messages messages, AuditLog audit) {
        this.directory = directory;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the enterprises that match, in the order of the list; the stream stays open. */
    public void write(RulesFilter filter, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("hazardrules.list.title"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, messages.chinese("hazardrules.list." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(2, 1);
        int[] next = {1};
        directory.stream(filter, item -> write(sheet, next[0]++, item));
        workbook.finish();
        audit.record("hazard-rules.list-exported", "hazard_rules", null, null, null, Map.of("rows", next[0] - 1));
    }

    private void write(Worksheet sheet, int row, RulesListItem item) {
        sheet.value(row, 0, row);
        LocalDate from = item.validFrom();
        List<String> cells = List.of(
                item.enterpriseName(),
                item.area(),
                item.village(),
                messages.chinese("hazardrules.standing." + item.standing().code()),
                item.title());
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i + 1, cells.get(i));
        }
        if (item.edition() != null) {
            sheet.value(row, cells.size() + 1, item.edition());
        }
        if (from != null) {
            sheet.value(row, cells.size() + 2, from.toString());
        }
    }
}
