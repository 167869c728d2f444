package org.anbiao.hazardrules;

import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.hazardrules.persistence.HazardRulesRecordRows;
import org.anbiao.registry.SelectedRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Versions of an enterprise's hazard rules that were put in force. */
@Component
@Order(45)
class HazardRulesRecords extends SelectedRecords {

    private final Messages messages;

    HazardRulesRecords(HazardRulesRecordRows rows, Messages messages) {
        super(rows, new Kind("hazard_rules", "hazardrules.record.rules"));
        this.messages = messages;
    }

    @Override
    protected String title(String kind, Row row) {
        return messages.chinese("hazardrules.record.title", row.title(), row.detail());
    }

    @Override
    protected String page(String kind, UUID enterpriseId, Row row) {
        return "hazard-rules/" + enterpriseId;
    }
}
