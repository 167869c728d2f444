package org.anbiao.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /**
     * Address of the page on which tasks of this key are finished, without a leading slash; empty where the common dialog
     * serves. The common dialog then refuses them, so that the fact behind the task is not skipped.
     *
     * @param ofEnterprise whether it is an enterprise's task rather than a unit's
     */
    default Optional<String> page(String taskKey, boolean ofEnterprise) {
        return Optional.empty();
    }

    /**
     * Address of the page that shows the document a review or a task is about, without a leading slash; empty for other
     * kinds.
     */
    default Optional<String> documentPage(String subjectType, UUID subjectId) {
        return Optional.empty();
    }
}
