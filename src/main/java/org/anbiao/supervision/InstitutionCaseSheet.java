package org.anbiao.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.supervision.InstitutionCase.Decision;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases against service institutions as .xlsx; texts are written as texts. */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional
public class InstitutionCaseSheet {

    private static final int PAGE = 1000;
    private static final List<String> COLUMNS = List.of(
            "filed",
            "institution",
            "ground",
            "facts",
            "recorded-by",
            "sanction",
            "amount",
            "number",
            "legal",
            "decided");

    private final InstitutionCases cases;
    private final Messages messages;
    private final AuditLog audit;

    InstitutionCaseSheet(InstitutionCases cases, Messages messages, AuditLog audit) {
        this.cases = cases;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the cases that match, in the order of the list; the stream stays open. */
    public void write(InstitutionCase.Filter filter, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("supervision.case.title"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, messages.chinese("supervision.case.column." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(2, 1);
        int rows = 0;
        List<InstitutionCase> page;
        do {
            page = cases.list(filter, new PageRequest(rows, PAGE)).rows();
            for (InstitutionCase one : page) {
                write(sheet, ++rows, one);
            }
        } while (page.size() == PAGE);
        workbook.finish();
        audit.record(
                "supervision.exported",
                "supervision",
                null,
                null,
                null,
                Map.of("list", "institution-cases", "rows", rows));
    }

    private void write(Worksheet sheet, int row, InstitutionCase one) {
        sheet.value(row, 0, one.filedOn().toString());
        sheet.value(row, 1, one.institutionName());
        sheet.value(row, 2, messages.chinese("supervision.case-ground." + Codes.of(one.ground())));
        sheet.value(row, 3, one.content());
        sheet.value(row, 4, one.recordedByName());
        Decision decision = one.decision();
        if (decision == null) {
            sheet.value(row, 5, messages.chinese("supervision.case.open"));
            return;
        }
        BigDecimal amount = decision.amountYuan();
        LocalDate decided = decision.decidedOn();
        sheet.value(row, 5, messages.chinese("supervision.case-sanction." + Codes.of(decision.kind())));
        if (amount != null) {
            sheet.value(row, 6, amount);
        }
        sheet.value(row, 7, decision.number());
        sheet.value(row, 8, decision.basis());
        sheet.value(row, 9, decided == null ? "" : decided.toString());
    }
}
