package org.anbiao.training;

import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.persistence.RecordSearch.Row;
import org.anbiao.registry.SelectedRecords;
import org.anbiao.training.persistence.TrainingRecordRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Trainings and observations on site that people of an enterprise attended, and what it does at its posts. */
@Component
@Order(60)
class TrainingRecords extends SelectedRecords {

    private static final String TRAINING = "training";

    private final Messages messages;

    TrainingRecords(TrainingRecordRows rows, Messages messages) {
        super(
                rows,
                new Kind(TRAINING, "training.record.training"),
                new Kind("apprenticeship", "training.record.apprenticeship"),
                new Kind("post-drill", "training.record.post-drill"));
        this.messages = messages;
    }

    @Override
    protected String title(String kind, Row row) {
        return messages.chinese(
                TRAINING.equals(kind) ? "training.record.title" : "training.record.title-" + kind,
                row.title(),
                row.day(),
                row.detail());
    }

    @Override
    protected String page(String kind, UUID enterpriseId, Row row) {
        return TRAINING.equals(kind)
                ? "enterprises/" + enterpriseId + "?tab=training"
                : "post-training/" + enterpriseId;
    }
}
