package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.recognition.persistence.PublishedCaseRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;

/** Takes published cases back: by a named act, or because what they rest on ended. Runs in the caller's transaction. */
@Component
class CaseWithdrawals {

    private final PublishedCaseRows rows;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    CaseWithdrawals(PublishedCaseRows rows, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** Of a recognition that no longer stands no case known to the actor stays public, whoever published it. */
    void recognitionEnded(UUID recognitionId, LocalDate on, String reason) {
        rows.ofRecognition(recognitionId)
                .forEach(one -> currentActor.runAs(
                        currentActor.get().onBehalfOf(one.tenantId()),
                        () -> withdraw(one, on.isBefore(one.publishedOn()) ? one.publishedOn() : on, reason)));
    }

    void withdraw(PublishedCase one, LocalDate on, String reason) {
        if (!rows.withdraw(one.id(), on, reason.strip(), currentActor.get().memberName())) {
            throw new DomainException("recognition.case.withdrawn-before");
        }
        audit.record(
                "recognition.case-withdrawn",
                PublishedCases.SUBJECT,
                one.id(),
                null,
                Map.of("title", one.title()),
                Map.of("on", on.toString(), "reason", reason.strip()));
    }
}
