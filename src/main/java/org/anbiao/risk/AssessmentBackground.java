package org.anbiao.risk;

import java.util.UUID;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.tenancy.DailyLook;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The full assessments of all areas. */
@Component
class AssessmentBackground implements DailyLook {

    private final AssessmentReminders warnings;

    AssessmentBackground(AssessmentReminders warnings) {
        this.warnings = warnings;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public String cron() {
        return "${anbiao.assessments.daily:0 50 7 * * *}";
    }

    @Override
    public void at(UUID tenantId) {
        warnings.sweep(tenantId);
    }

    @Bean
    static MessageTemplate assessmentOverdueMessage() {
        return AssessmentReminders.OVERDUE;
    }
}
