package org.anbiao.checklist;

import java.util.UUID;
import org.anbiao.checklist.persistence.CheckRecordRows;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.registry.SelectedRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks that were done by the enterprise's own lists. */
@Component
@Order(30)
class CheckRecords extends SelectedRecords {

    private final Messages messages;

    CheckRecords(CheckRecordRows rows, Messages messages) {
        super(rows, new Kind("check", "checklist.record.check"));
        this.messages = messages;
    }

    @Override
    protected String title(String kind, Row row) {
        return messages.chinese("checklist.record.title", row.title(), row.day());
    }

    @Override
    protected String page(String kind, UUID enterpriseId, Row row) {
        return "check/" + row.id();
    }
}
