package org.anbiao.hazard;

import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.hazard.persistence.HazardRecordRows;
import org.anbiao.registry.SelectedRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hazards of an enterprise, whether they are put right or not. */
@Component
@Order(40)
class HazardRecords extends SelectedRecords {

    private final Messages messages;

    HazardRecords(HazardRecordRows rows, Messages messages) {
        super(rows, new Kind("hazard", "hazard.record.hazard"));
        this.messages = messages;
    }

    @Override
    protected String title(String kind, Row row) {
        return messages.chinese("hazard.record.title", row.title(), row.day());
    }

    @Override
    protected String page(String kind, UUID enterpriseId, Row row) {
        return "hazards/" + row.id();
    }
}
