package org.anbiao.workflow;

import java.time.LocalDate;

/**
 * A task was finished. Published in the transaction of the completion, so that a listener that fails rolls it back.
 *
 * @param doneOn day on which it was done
 * @param late whether that was after the due day
 */
public record TaskCompleted(WorkItem item, TaskResult result, LocalDate doneOn, boolean late) {}
