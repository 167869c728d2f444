package org.anbiao.hazard;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.hazard.persistence.HazardRecordRows;
import org.anbiao.registry.FileRecord;
import org.anbiao.registry.FileRecordSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hazards of an enterprise, whether they are put right or not. */
@Component
@Order(40)
class HazardRecords implements FileRecordSource {

    private static final String KIND = "hazard";

    private final HazardRecordRows rows;
    private final Messages messages;

    HazardRecords(HazardRecordRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(KIND, "hazard.record.hazard"));
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
                messages.chinese("hazard.record.title", row.title(), row.day()),
                row.day(),
                "hazards/" + row.id());
    }
}
