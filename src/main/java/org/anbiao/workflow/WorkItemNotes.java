package org.anbiao.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.workflow.persistence.WorkItems;
import org.springframework.stereotype.Component;

/** What modules add to open lines of the inbox: a reminder, a reason, the mark of being late. Runs in the caller's transaction. */
@Component
public class WorkItemNotes {

    private final WorkItems items;

    WorkItemNotes(WorkItems items) {
        this.items = items;
    }

    /** Writes what the open task about a subject says beside its title, in place of an earlier word. */
    public void write(String subjectType, UUID subjectId, String hint) {
        items.writeHint(subjectType, subjectId, hint);
    }

    /**
     * Marks what is open about these subjects and past its last day.
     *
     * @return how many lines were marked
     */
    public int markOverdue(String subjectType, List<UUID> subjectIds, LocalDate today) {
        return items.markOverdue(subjectType, subjectIds, today);
    }
}
