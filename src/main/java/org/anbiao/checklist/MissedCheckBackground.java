package org.anbiao.checklist;

import java.util.UUID;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.tenancy.DailyLook;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The missed checks of all areas. */
@Component
class MissedCheckBackground implements DailyLook {

    private final MissedCheckWarnings warnings;

    MissedCheckBackground(MissedCheckWarnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public String cron() {
        return "${anbiao.checks.daily:0 45 7 * * *}";
    }

    @Override
    public void at(UUID tenantId) {
        warnings.sweep(tenantId);
    }

    @Bean
    static MessageTemplate missedChecksMessage() {
        return MissedCheckWarnings.MISSED;
    }

    @Bean
    static MessageTemplate ownMissedChecksMessage() {
        return MissedCheckWarnings.OWN_MISSED;
    }
}
