package org.anbiao.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A module's live knowledge of its own tasks. All beans are asked once for a whole page of the inbox. */
public interface TaskNotes {

    /** Notes by id of the task; tasks of which the module knows nothing are left out. */
    Map<UUID, TaskNote> notes(List<InboxItem> items);
}
