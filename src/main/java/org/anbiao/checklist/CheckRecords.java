package org.anbiao.checklist;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.persistence.CheckRecordRows;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.registry.FileRecord;
import org.anbiao.registry.FileRecordSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks that were done by the enterprise's own lists. */
@Component
@Order(30)
class CheckRecords implements FileRecordSource {

    private static final String KIND = "check";

    private final CheckRecordRows rows;
    private final Messages messages;

    CheckRecords(CheckRecordRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(KIND, "checklist.record.check"));
    }

    @Override
    public List<FileRecord> search(UUID enterpriseId, String kind, String words, int limit) {
        return rows.offered(enterpriseId, words, limit).stream()
                .map(row -> record(enterpriseId, row))
                .toList();
    }

    @Override
    public List<FileRecord> find(UUID enterpriseId, String kind, Collection<UUID> ids) {
        return rows.existing(enterpriseId, ids).stream()
                .map(row -> record(enterpriseId, row))
                .toList();
    }

    private FileRecord record(UUID enterpriseId, Row row) {
        return new FileRecord(
                KIND,
                row.id(),
                messages.chinese("checklist.record.title", row.title(), row.day()),
                row.day(),
                "check/" + row.id());
    }
}
