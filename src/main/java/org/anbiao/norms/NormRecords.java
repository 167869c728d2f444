package org.anbiao.norms;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.norms.persistence.NormRecordRows;
import org.anbiao.registry.FileRecord;
import org.anbiao.registry.FileRecordSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an enterprise's file holds of its rules, procedures and plans, its posts and their assessment, its lists, sheets and cards. */
@Component
@Order(20)
class NormRecords implements FileRecordSource {

    private static final String TEXT = "norms.record.";

    private final NormRecordRows rows;
    private final Messages messages;

    NormRecords(NormRecordRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("rule", "norms.rule-kind.rule"),
                new Kind("procedure", "norms.rule-kind.procedure"),
                new Kind("plan", "norms.rule-kind.plan"),
                new Kind("post", TEXT + "post"),
                new Kind("assessment", TEXT + "assessment"),
                new Kind("own_norm", TEXT + "own_norm"));
    }

    @Override
    public List<FileRecord> search(UUID enterpriseId, String kind, String words, int limit) {
        return rows.offered(enterpriseId, kind, words, limit).stream()
                .map(row -> record(enterpriseId, kind, row))
                .toList();
    }

    @Override
    public List<FileRecord> find(UUID enterpriseId, String kind, Collection<UUID> ids) {
        return rows.existing(enterpriseId, kind, ids).stream()
                .map(row -> record(enterpriseId, kind, row))
                .toList();
    }

    private FileRecord record(UUID enterpriseId, String kind, Row row) {
        String title =
                switch (kind) {
                    case "rule", "procedure", "plan" ->
                        messages.chinese(TEXT + "document-title", row.title(), row.detail());
                    case "post" -> messages.chinese(TEXT + "post-title", row.title());
                    case "assessment" -> messages.chinese(TEXT + "assessment-title", row.title());
                    default ->
                        messages.chinese(
                                TEXT + "own_norm-title",
                                messages.chinese("norms.set-kind." + row.detail()),
                                row.title());
                };
        String page =
                switch (kind) {
                    case "rule", "procedure", "plan" -> "rules/" + enterpriseId;
                    case "post" -> "posts/" + enterpriseId;
                    case "assessment" -> "assessment/" + enterpriseId;
                    default -> "own-norm/" + row.id();
                };
        return new FileRecord(kind, row.id(), title, row.day(), page);
    }
}
