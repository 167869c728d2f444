package org.anbiao.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of enterprises as .xlsx, row by row, so that its length does not matter. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class EnterpriseExport {

    private static final int FLUSH = 1_000;
    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "kind",
            "category",
            "area",
            "village",
            "size",
            "basis",
            "supervisor",
            "color",
            "status",
            "address",
            "phone",
            "key",
            "high-risk",
            "sector",
            "staff",
            "revenue",
            "tags",
            "entered");
    private static final int MONEY_DECIMALS = 4;

    private final EnterpriseDirectory directory;
    private final Messages messages;
    private final AuditLog audit;

    EnterpriseExport(EnterpriseDirectory directory, Messages messages, AuditLog audit) {
        this.audit = audit;
        this.directory = directory;
        this.messages = messages;
    }

    /** Writes the enterprises that match, in the order of the list; the stream stays open. */
    public void write(EnterpriseFilter filter, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("registry.list.title"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, messages.chinese("registry.column." + COLUMNS.get(i)));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(2, 1);
        int[] next = {1};
        directory.stream(filter, row -> {
            write(sheet, next[0], row);
            if (next[0]++ % FLUSH == 0) {
                flush(sheet);
            }
        });
        workbook.finish();
        audit.record("enterprise.exported", "enterprise", null, null, null, new Exported(filter, next[0] - 1));
    }

    private record Exported(EnterpriseFilter filter, int rows) {}

    /** Texts are written as texts: a name that begins with = is never computed. */
    private void write(Worksheet sheet, int row, EnterpriseSheetRow sheetRow) {
        EnterpriseListItem item = sheetRow.item();
        SizeClass size = item.sizeClass();
        RiskColor color = item.color();
        PlaceCategory category = item.category();
        List<String> cells = List.of(
                item.code(),
                item.name(),
                messages.chinese("registry.kind." + item.kind().key()),
                category == null ? "" : messages.chinese("registry.category." + category.key()),
                item.areaName(),
                item.villageName(),
                size == null ? "" : messages.chinese("registry.size." + size.key()),
                messages.chinese("registry.basis." + item.sizeClassBasis().key()),
                item.supervisorName(),
                messages.chinese("registry.color." + (color == null ? "none" : color.key())),
                messages.chinese("registry.status." + item.status().key()),
                item.address(),
                item.phone(),
                messages.chinese(item.keyEnterprise() ? "common.yes" : "common.no"),
                messages.chinese(item.highRisk() ? "common.yes" : "common.no"),
                sheetRow.sectorName());
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
        int next = cells.size();
        if (sheetRow.staffCount() != null) {
            sheet.value(row, next, sheetRow.staffCount());
        }
        if (sheetRow.revenueYuan() != null) {
            sheet.value(row, next + 1, sheetRow.revenueYuan().movePointLeft(MONEY_DECIMALS));
        }
        sheet.value(row, next + 2, String.join("、", sheetRow.tags()));
        sheet.value(row, next + 3, sheetRow.enteredOn().toString());
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
