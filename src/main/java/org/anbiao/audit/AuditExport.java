package org.anbiao.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts as .xlsx; that they were exported, and which, is an act itself. */
@Service
@PreAuthorize("hasAuthority('audit.read')")
@Transactional
public class AuditExport {

    /** More acts than this are asked for in parts. */
    public static final int MOST = 50_000;

    private static final int PAGE = 1_000;
    private static final List<String> COLUMNS =
            List.of("id", "at", "person", "tenant", "act", "enterprise", "before", "after");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final AuditSearch search;
    private final AuditWords words;
    private final AuditLog audit;
    private final Messages messages;

    AuditExport(AuditSearch search, AuditWords words, AuditLog audit, Messages messages) {
        this.search = search;
        this.words = words;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Writes the acts that match, newest first, and the anchor of the chain; the stream stays open.
     *
     * @throws DomainException audit.export.many for more than {@link #MOST}
     */
    public void write(AuditFilter filter, OutputStream out) throws IOException {
        long found = search.find(filter, PageRequest.page(0, 1)).total();
        if (found > MOST) {
            throw new DomainException("audit.export.many", found, MOST);
        }
        audit.record("audit.exported", "audit", null, null, null, new Exported(filter, found));
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("audit.title"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, messages.chinese("audit.column." + COLUMNS.get(i)));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (int offset = 0; offset < found; offset += PAGE) {
            for (AuditItem item : search.rows(filter, new PageRequest(offset, PAGE))) {
                write(sheet, row++, item);
            }
            sheet.flush();
        }
        sheet.value(row + 1, 0, messages.chinese("audit.anchor") + "：" + search.anchor());
        workbook.finish();
    }

    private record Exported(AuditFilter filter, long acts) {}

    /** Texts are written as texts: a value that begins with = is never computed. */
    private void write(Worksheet sheet, int row, AuditItem item) {
        List<String> cells = List.of(
                String.valueOf(item.id()),
                TIME.format(item.at()),
                item.memberName(),
                item.tenantName(),
                words.act(Messages.CHINESE, item.act()),
                Objects.requireNonNullElse(item.enterpriseName(), ""),
                lines(item, true),
                lines(item, false));
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }

    private String lines(AuditItem item, boolean before) {
        return item.changes().stream()
                .filter(change -> !(before ? change.before() : change.after()).isEmpty())
                .map(change -> words.field(Messages.CHINESE, change) + "："
                        + words.value(Messages.CHINESE, before ? change.before() : change.after()))
                .collect(Collectors.joining("\n"));
    }
}
