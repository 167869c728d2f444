package org.anbiao.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox. Names that do not apply are empty.
 *
 * @param hint what the line says beside its title while it is open: a reminder, or why something was returned
 * @param reminderCount how often its owner was reminded (催办)
 * @param remindedOn day of the latest reminder; null without one
 * @param carriedFrom title of the former campaign in which the same step was left open (上年结转)
 * @param handedIn whether what it asks for was handed in for review and waits for a decision
 * @param reminders everything that was told about its deadline, the earliest first
 */
public record InboxItem(
        UUID id,
        String taskKey,
        String title,
        String subjectType,
        UUID subjectId,
        String subjectName,
        @Nullable UUID campaignId,
        String campaignTitle,
        String phaseName,
        String unitName,
        @Nullable UUID assigneeId,
        String assigneeName,
        @Nullable LocalDate dueOn,
        String state,
        @Nullable LocalDate doneOn,
        String doneByName,
        boolean late,
        String hint,
        String resultNote,
        @Nullable UUID resultFileId,
        int reminderCount,
        @Nullable LocalDate remindedOn,
        String carriedFrom,
        boolean handedIn,
        List<TaskReminder> reminders) {

    public InboxItem {
        reminders = List.copyOf(reminders);
    }

    /** Whether it is late for so long that it came before the leader. */
    public boolean isEscalated() {
        return reminders.stream().anyMatch(reminder -> reminder.kind() == TaskReminder.Kind.LEADER);
    }

    /** Whether its last day has passed without it being done; not while what was handed in waits for somebody else. */
    public boolean isOverdue(LocalDate today) {
        return "open".equals(state) && !handedIn && dueOn != null && dueOn.isBefore(today);
    }

    /** Whether it asks for a decision on a document that somebody handed in. */
    public boolean isReviewing() {
        return ReviewCases.isReviewing(subjectType, taskKey);
    }

    /** Whether it has been done. */
    public boolean isDone() {
        return "done".equals(state);
    }
}
