package org.anbiao.selfevaluation.standard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.YearChange;
import org.anbiao.common.Messages;
import org.anbiao.definition.Difference;
import org.anbiao.selfevaluation.persistence.ImprovementRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From one year to the next: which class is evaluated with another edition, and what evaluations found and nobody corrected. */
@Component
@Transactional(readOnly = true)
class StandardsYearChange implements YearChange {

    private final ApplicableStandards applicable;
    private final ImprovementRows improvements;
    private final Messages messages;

    StandardsYearChange(ApplicableStandards applicable, ImprovementRows improvements, Messages messages) {
        this.applicable = applicable;
        this.improvements = improvements;
        this.messages = messages;
    }

    @Override
    public List<Difference> differences(Campaign before, Campaign next) {
        return Difference.between(
                "standards", editions(before.tenantId(), before.lastDay()), editions(next.tenantId(), next.lastDay()));
    }

    /** By the word of the class the edition that holds at the end of a year. */
    private Map<String, String> editions(UUID tenantId, LocalDate day) {
        Map<String, String> editions = new LinkedHashMap<>();
        for (SubjectClass subject : SubjectClass.values()) {
            editions.put(
                    messages.chinese("selfevaluation.class." + subject.code()),
                    applicable.ofClass(tenantId, subject, day).name());
        }
        return editions;
    }

    @Override
    public List<OpenWork> open(Campaign before) {
        ImprovementRows.OpenItems open =
                improvements.openUntil(before.tenantId(), before.head().year());
        return List.of(
                new OpenWork("selfevaluation.improvement.passes-on", open.items(), open.enterprises(), "improvements"));
    }
}
