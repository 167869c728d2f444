package org.anbiao.hazardrules;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.hazardrules.persistence.HazardRulesRecordRows;
import org.anbiao.registry.FileRecord;
import org.anbiao.registry.FileRecordSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Versions of an enterprise's hazard rules that were put in force. */
@Component
@Order(45)
class HazardRulesRecords implements FileRecordSource {

    private static final String KIND = "hazard_rules";

    private final HazardRulesRecordRows rows;
    private final Messages messages;

    HazardRulesRecords(HazardRulesRecordRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(KIND, "hazardrules.record.rules"));
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
                messages.chinese("hazardrules.record.title", row.title(), row.detail()),
                row.day(),
                "hazard-rules/" + enterpriseId);
    }
}
