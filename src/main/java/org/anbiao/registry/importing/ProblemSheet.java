package org.anbiao.registry.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.registry.persistence.ImportTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that were not taken, as they stood in the sheet, each with what to do about it. Corrected, the file is imported
 * as it is.
 */
@Service
@PreAuthorize("hasAuthority('registry.import')")
@Transactional(readOnly = true)
public class ProblemSheet {

    private static final int FLUSH = 1_000;
    private static final int WIDTH = 60;

    private final ImportTable imports;
    private final Messages messages;

    ProblemSheet(ImportTable imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** Writes the rows of an import that were not taken as .xlsx; the stream stays open. */
    public void write(UUID importId, OutputStream out) throws IOException {
        imports.find(importId).orElseThrow(() -> new DomainException("registry.import.not-found"));
        List<String> header = imports.header(importId);
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("registry.import.sheet"));
        sheet.value(0, 0, messages.chinese("registry.import.problem-column"));
        sheet.value(0, 1, messages.chinese("registry.import.row-column"));
        sheet.width(0, WIDTH);
        for (int i = 0; i < header.size(); i++) {
            sheet.value(0, i + 2, header.get(i));
            sheet.style(0, i + 2).bold().set();
        }
        sheet.freezePane(2, 1);
        int[] next = {1};
        imports.streamProblems(importId, (row, cells, problems) -> {
            // texts are written as texts: what begins with = stays a text and is never computed
            sheet.value(next[0], 0, problems);
            sheet.style(next[0], 0).wrapText(true).fontColor("B00020").set();
            sheet.value(next[0], 1, row);
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(next[0], i + 2, cells.get(i));
            }
            flush(sheet, next[0]++);
        });
        workbook.finish();
    }

    private static void flush(Worksheet sheet, int row) {
        try {
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
