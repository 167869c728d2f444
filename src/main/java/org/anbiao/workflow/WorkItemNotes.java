package org.anbiao.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.DeadlineRows;
import org.anbiao.workflow.persistence.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What modules add to open lines of the inbox: a reminder, a reason, the mark of being late. Runs in the caller's transaction. */
@Component
public class WorkItemNotes {

    private final WorkItems items;
    private final DeadlineRows deadlines;
    private final CurrentActor currentActor;

    WorkItemNotes(WorkItems items, DeadlineRows deadlines, CurrentActor currentActor) {
        this.items = items;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    /** Writes what the open task about a subject says beside its title, in place of an earlier word. */
    public void write(String subjectType, UUID subjectId, String hint) {
        items.writeHint(subjectType, subjectId, hint);
    }

    /**
     * Calls the open task about a subject something else, because the subject is another than it was.
     *
     * @param title of the task of a key
     */
    public void rename(String subjectType, UUID subjectId, UnaryOperator<String> title) {
        items.findOpenAbout(subjectType, subjectId)
                .ifPresent(item -> items.rename(item.id(), title.apply(item.taskKey())));
    }

    /** Gives the open task about a subject another last day; its deadline is told anew. */
    public void moveDue(String subjectType, UUID subjectId, LocalDate dueOn) {
        deadlines.moveDue(subjectType, subjectId, dueOn);
    }

    /**
     * Says that what an enterprise's open task asks for was handed in for review, or came back: meanwhile nobody is reminded of it.
     *
     * @param on day of handing in; null once it came back
     * @param hint what the task says beside its title
     */
    public void handedIn(UUID campaignId, UUID enterpriseId, String taskKey, @Nullable LocalDate on, String hint) {
        items.findOpenOfEnterprise(campaignId, enterpriseId, taskKey)
                .ifPresent(item -> currentActor.runAs(
                        currentActor.get().onBehalfOf(item.tenantId()), () -> items.handedIn(item.id(), on, hint)));
    }

    /**
     * Marks what is open about these subjects and past its last day.
     *
     * @return how many lines were marked
     */
    public int markOverdue(String subjectType, List<UUID> subjectIds, LocalDate today) {
        return deadlines.markOverdue(subjectType, subjectIds, today);
    }
}
