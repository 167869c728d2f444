package org.anbiao.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.risk.persistence.AssessmentReminderRows;
import org.anbiao.risk.persistence.AssessmentReminderRows.Latest;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells an enterprise's principal that the full assessment of its risks is overdue, once for each due day. */
@Component
class AssessmentReminders {

    static final MessageTemplate OVERDUE = new MessageTemplate("risk.message.overdue");

    private final AssessmentReminderRows rows;
    private final TenantSettings settings;
    private final Notifications notifications;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    AssessmentReminders(
            AssessmentReminderRows rows,
            TenantSettings settings,
            Notifications notifications,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.notifications = notifications;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at the enterprises in the area of the bound authority; again the same day it finds nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sweep(UUID tenantId) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, String> readings = new LinkedHashMap<>();
        Map<UUID, LocalDate> overdue = new LinkedHashMap<>();
        // no reading asks sooner than after a year
        for (Latest latest : rows.before(tenantId, today.minusYears(1))) {
            String reading = readings.computeIfAbsent(
                    latest.supervisorTenantId(), id -> settings.choice(id, RiskReadings.FULL_ASSESSMENT, today));
            LocalDate due = latest.completedOn().plusYears(RiskReadings.years(reading, latest.highRisk()));
            if (due.isBefore(today) && rows.take(latest.enterpriseId(), due, today)) {
                overdue.put(latest.enterpriseId(), due);
            }
        }
        if (overdue.isEmpty()) {
            return;
        }
        List<Letter> letters = rows.principals(tenantId, List.copyOf(overdue.keySet())).stream()
                .map(reader -> new Letter(
                        reader.memberId(),
                        List.of(messages.chinese(
                                "risk.message.due-day", Objects.requireNonNull(overdue.get(reader.enterpriseId())))),
                        "risk-points"))
                .toList();
        notifications.tell(tenantId, OVERDUE, letters);
        audit.record("risk-assessment.overdue-told", "tenant", tenantId, null, null, overdue.size());
    }
}
