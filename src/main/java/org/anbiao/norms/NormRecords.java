package org.anbiao.norms;

import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.norms.persistence.NormRecordRows;
import org.anbiao.registry.SelectedRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an enterprise's file holds of its rules, procedures and plans, its posts and their assessment, its lists, sheets and cards. */
@Component
@Order(20)
class NormRecords extends SelectedRecords {

    private static final String TEXT = "norms.record.";

    private final Messages messages;

    NormRecords(NormRecordRows rows, Messages messages) {
        super(
                rows,
                new Kind("rule", "norms.rule-kind.rule"),
                new Kind("procedure", "norms.rule-kind.procedure"),
                new Kind("plan", "norms.rule-kind.plan"),
                new Kind("post", TEXT + "post"),
                new Kind("assessment", TEXT + "assessment"),
                new Kind("own_norm", TEXT + "own_norm"));
        this.messages = messages;
    }

    @Override
    protected String title(String kind, Row row) {
        return switch (kind) {
            case "rule", "procedure", "plan" -> messages.chinese(TEXT + "document-title", row.title(), row.detail());
            case "post" -> messages.chinese(TEXT + "post-title", row.title());
            case "assessment" -> messages.chinese(TEXT + "assessment-title", row.title());
            default ->
                messages.chinese(
                        TEXT + "own_norm-title", messages.chinese("norms.set-kind." + row.detail()), row.title());
        };
    }

    @Override
    protected String page(String kind, UUID enterpriseId, Row row) {
        return switch (kind) {
            case "rule", "procedure", "plan" -> "rules/" + enterpriseId;
            case "post" -> "posts/" + enterpriseId;
            case "assessment" -> "assessment/" + enterpriseId;
            default -> "own-norm/" + row.id();
        };
    }
}
