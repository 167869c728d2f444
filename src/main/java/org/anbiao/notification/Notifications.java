package org.anbiao.notification;

import java.util.List;
import java.util.UUID;
import org.anbiao.notification.persistence.MessageRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells members something, in the transaction of what is told: both stand or both fall. Mail and text messages of those who want
 * them are written to the outbox with the messages and sent after the commit.
 */
@Component
public class Notifications {

    private final MessageRows rows;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final ApplicationEventPublisher events;

    Notifications(
            MessageRows rows, CurrentActor currentActor, TenantDirectory tenants, ApplicationEventPublisher events) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.events = events;
    }

    /** Messages of an authority were written; told after the commit to whoever sends. */
    record Queued(UUID tenantId) {}

    /**
     * Writes messages to members of one authority or of its enterprises; one statement for any number. Whoever is no active
     * member of it is left out.
     *
     * @return how many were written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(UUID tenantId, MessageTemplate template, List<Letter> letters) {
        if (letters.isEmpty()) {
            return 0;
        }
        int written = currentActor.callAs(tenants.systemActor(tenantId), () -> rows.insert(template.key(), letters));
        if (written > 0) {
            events.publishEvent(new Queued(tenantId));
        }
        return written;
    }
}
