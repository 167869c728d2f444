package org.anbiao.training;

import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.registry.SelectedRecords;
import org.anbiao.training.persistence.TrainingRecordRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Trainings and observations on site that people of an enterprise attended. */
@Component
@Order(60)
class TrainingRecords extends SelectedRecords {

    private final Messages messages;

    TrainingRecords(TrainingRecordRows rows, Messages messages) {
        super(rows, new Kind("training", "training.record.training"));
        this.messages = messages;
    }

    @Override
    protected String title(String kind, Row row) {
        return messages.chinese("training.record.title", row.title(), row.day(), row.detail());
    }

    @Override
    protected String page(String kind, UUID enterpriseId, Row row) {
        return "enterprises/" + enterpriseId + "?tab=training";
    }
}
