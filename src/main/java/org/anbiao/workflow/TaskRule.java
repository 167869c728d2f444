package org.anbiao.workflow;

import java.util.List;

/** A module's rule about finishing its tasks. All beans are asked, in the transaction of the completion. */
public interface TaskRule {

    /**
     * Refuses the completion by a {@link org.anbiao.common.DomainException}.
     *
     * @param result with its day filled
     */
    default void check(WorkItem item, TaskResult result) {}

    /** What finishing the tasks of this key asks. */
    default List<TaskQuestion> questions(String taskKey) {
        return List.of();
    }
}
