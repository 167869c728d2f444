package org.anbiao.notification;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.notification.persistence.OutboxRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails and text messages of the own authority that were given up after several attempts. */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class Undelivered {

    private final OutboxRows outbox;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undelivered(
            OutboxRows outbox,
            CurrentActor currentActor,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One page, the latest first, and the number of all. */
    @Transactional(readOnly = true)
    public PagedList<FailedDelivery> page(PageRequest page) {
        return new PagedList<>(outbox.failed(page), outbox.countFailed());
    }

    /**
     * Sends one again.
     *
     * @throws DomainException if somebody else has dealt with it
     */
    public void retry(UUID id) {
        if (!outbox.retry(id, clock.instant())) {
            throw new DomainException("notification.undelivered.gone");
        }
        audit.record("message.sent_again", "message_delivery", id, null, null, Map.of());
        events.publishEvent(new Notifications.Queued(currentActor.get().tenantId()));
    }

    /**
     * Takes one off the list; the message stays in the portal for its member.
     *
     * @throws DomainException if somebody else has dealt with it
     */
    public void drop(UUID id) {
        if (!outbox.drop(id)) {
            throw new DomainException("notification.undelivered.gone");
        }
        audit.record("message.dropped", "message_delivery", id, null, null, Map.of());
    }
}
