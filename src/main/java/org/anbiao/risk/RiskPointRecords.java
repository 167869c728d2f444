package org.anbiao.risk;

import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.registry.SelectedRecords;
import org.anbiao.risk.persistence.RiskPointRecordRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Risk points of an enterprise with their colours. */
@Component
@Order(50)
class RiskPointRecords extends SelectedRecords {

    private final Messages messages;

    RiskPointRecords(RiskPointRecordRows rows, Messages messages) {
        super(rows, new Kind("risk_point", "risk.record.point"));
        this.messages = messages;
    }

    @Override
    protected String title(String kind, Row row) {
        return messages.chinese("risk.record.title", row.title(), messages.chinese("risk.color." + row.detail()));
    }

    @Override
    protected String page(String kind, UUID enterpriseId, Row row) {
        return "risk-point/" + row.id();
    }
}
