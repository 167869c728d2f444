package org.anbiao.dualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.dualreport.persistence.MissingReportRows;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an enterprise's principal and safety manager, once in the last days of a period, that the dual report was not given to both in it
 * (R-147, R-168).
 */
@Component
class DualReportReminders {

    static final MessageTemplate MISSING = new MessageTemplate("dualreport.message.missing");

    /** How many days before the period's end the enterprise is told; the last day is the tenth. */
    static final int DAYS_AHEAD = 9;

    private static final String PAGE = "dual-report";

    private final MissingReportRows rows;
    private final TenantSettings settings;
    private final Notifications notifications;
    private final Messages messages;
    private final AuditLog audit;

    DualReportReminders(
            MissingReportRows rows,
            TenantSettings settings,
            Notifications notifications,
            Messages messages,
            AuditLog audit) {
        this.rows = rows;
        this.settings = settings;
        this.notifications = notifications;
        this.messages = messages;
        this.audit = audit;
    }

    /** Looks at the enterprises in the area of the bound authority; again in the same period it finds nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sweep(UUID tenantId, LocalDate today) {
        List<Letter> letters = new ArrayList<>();
        int told = 0;
        for (UUID supervisor : rows.supervisors(tenantId)) {
            ReportPeriod.Span period = ReportPeriod.of(settings.choice(supervisor, ReportPeriod.SETTING, today))
                    .around(today);
            if (today.isBefore(period.to().minusDays(DAYS_AHEAD))) {
                continue;
            }
            List<UUID> missing = rows.take(tenantId, supervisor, period, today);
            told += missing.size();
            String until = messages.chinese("dualreport.message.until", period.to());
            rows.readers(tenantId, missing).forEach(reader -> letters.add(new Letter(reader, List.of(until), PAGE)));
        }
        if (told > 0) {
            notifications.tell(tenantId, MISSING, letters);
            audit.record("dual-report.missing-told", "tenant", tenantId, null, null, told);
        }
    }
}
