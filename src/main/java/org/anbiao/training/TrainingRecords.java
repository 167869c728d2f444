package org.anbiao.training;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.registry.FileRecord;
import org.anbiao.registry.FileRecordSource;
import org.anbiao.training.persistence.TrainingRecordRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Trainings and observations on site that people of an enterprise attended. */
@Component
@Order(60)
class TrainingRecords implements FileRecordSource {

    private static final String KIND = "training";

    private final TrainingRecordRows rows;
    private final Messages messages;

    TrainingRecords(TrainingRecordRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(KIND, "training.record.training"));
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
                messages.chinese("training.record.title", row.title(), row.day(), row.detail()),
                row.day(),
                "enterprises/" + enterpriseId + "?tab=training");
    }
}
