package org.anbiao.workflow;

import java.util.UUID;
import org.anbiao.tenancy.UnitUse;
import org.anbiao.workflow.persistence.InboxQueries;
import org.springframework.stereotype.Component;

/** A unit does not end while it has open tasks of its own. */
@Component
class TasksOfUnit implements UnitUse {

    private final InboxQueries inbox;

    TasksOfUnit(InboxQueries inbox) {
        this.inbox = inbox;
    }

    @Override
    public String messageKey() {
        return "workflow.unit-use";
    }

    @Override
    public long count(UUID unitId) {
        return inbox.openOf(unitId);
    }

    @Override
    public boolean movesAlong() {
        return true;
    }
}
