package org.anbiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.training.persistence.CertificateRows;
import org.anbiao.training.persistence.CertificateRows.Reader;
import org.anbiao.training.persistence.CertificateRows.Warning;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily look at the certificates of an area's enterprises: what is over soon, what is over, and, in the new year, who missed
 * the continued training of the year before. Each is told once: to the enterprise by name, to the office as a number.
 */
@Component
class CertificateWarnings {

    static final MessageTemplate EXPIRING = new MessageTemplate("training.message.expiring");
    static final MessageTemplate EXPIRED = new MessageTemplate("training.message.expired");
    static final MessageTemplate MISSED = new MessageTemplate("training.message.missed");

    private static final String PAGE = "training/certificates";

    private final CertificateRows rows;
    private final Notifications notifications;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    CertificateWarnings(
            CertificateRows rows, Notifications notifications, AuditLog audit, Messages messages, Clock clock) {
        this.rows = rows;
        this.notifications = notifications;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Looks at the enterprises in the area of the bound authority; again the same day it finds nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sweep(UUID tenantId) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Integer> done = new LinkedHashMap<>();
        tell(done, tenantId, EXPIRED, "expired", rows.takeCertificates(tenantId, 2, null, today.minusDays(1)));
        tell(
                done,
                tenantId,
                EXPIRING,
                "expiring",
                rows.takeCertificates(tenantId, 1, today, today.plusDays(CertificateService.SOON_DAYS)));
        tell(done, tenantId, MISSED, "missed", rows.takeMissedYears(tenantId, today.getYear() - 1));
        if (!done.isEmpty()) {
            audit.record("certificate.warned", "tenant", tenantId, null, null, done);
        }
    }

    private void tell(
            Map<String, Integer> done, UUID tenantId, MessageTemplate template, String name, List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        List<UUID> enterprises =
                warnings.stream().map(Warning::enterpriseId).distinct().toList();
        List<Letter> letters = new ArrayList<>();
        for (Reader reader : rows.readers(tenantId, enterprises)) {
            UUID enterprise = reader.enterpriseId();
            List<Warning> own = enterprise == null
                    ? warnings
                    : warnings.stream()
                            .filter(one -> one.enterpriseId().equals(enterprise))
                            .toList();
            String who = enterprise == null
                    ? messages.chinese("training.message.of-area", enterprises.size(), own.size())
                    : String.join(
                            "、", own.stream().map(CertificateWarnings::named).toList());
            letters.add(new Letter(reader.memberId(), List.of(who), enterprise == null ? PAGE : "my-enterprise"));
        }
        notifications.tell(tenantId, template, letters);
        done.put(name, warnings.size());
    }

    private static String named(Warning warning) {
        return warning.what().isEmpty() ? warning.personName() : warning.personName() + "《" + warning.what() + "》";
    }
}
