package org.anbiao.risk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.registry.FileRecord;
import org.anbiao.registry.FileRecordSource;
import org.anbiao.risk.persistence.RiskPointRecordRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Risk points of an enterprise with their colours. */
@Component
@Order(50)
class RiskPointRecords implements FileRecordSource {

    private static final String KIND = "risk_point";

    private final RiskPointRecordRows rows;
    private final Messages messages;

    RiskPointRecords(RiskPointRecordRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(KIND, "risk.record.point"));
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
                messages.chinese("risk.record.title", row.title(), messages.chinese("risk.color." + row.detail())),
                row.day(),
                "risk-point/" + row.id());
    }
}
