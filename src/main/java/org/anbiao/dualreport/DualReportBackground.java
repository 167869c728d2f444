package org.anbiao.dualreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.tenancy.DailyLook;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The dual reports of all areas. */
@Component
class DualReportBackground implements DailyLook {

    private final DualReportReminders reminders;
    private final Clock clock;

    DualReportBackground(DualReportReminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dual-reports";
    }

    @Override
    public String cron() {
        return "${anbiao.dual-reports.daily:0 55 7 * * *}";
    }

    @Override
    public void at(UUID tenantId) {
        reminders.sweep(tenantId, LocalDate.now(clock));
    }

    @Bean
    static MessageTemplate dualReportMissingMessage() {
        return DualReportReminders.MISSING;
    }
}
