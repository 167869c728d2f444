package org.anbiao.workflow;

import java.util.Set;

/** A module's knowledge of its own tasks: what they are about, who owes them and until when. One bean per module. */
public interface WorkItemDescriber {

    /** Ids of the process models whose tasks this bean describes. */
    Set<String> processKeys();

    /**
     * Of these, the ones whose every step stands in the inbox, gateways and events apart: the engine keeps no history of
     * their single steps, and their pictures are drawn from the inbox.
     */
    default Set<String> processesOfInboxOnly() {
        return Set.of();
    }

    /** Describes a task while the engine creates it; runs in the engine's transaction. */
    WorkItemDraft describe(TaskStep step);
}
