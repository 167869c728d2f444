package org.anbiao.common.ui;

import java.util.UUID;

/** Narrows a menu entry to the enterprises that its page concerns; a bean per entry. */
public interface EntryCondition {

    /** Route of the entry. */
    String route();

    /** Whether an enterprise's own people see it; asked for theirs alone. */
    boolean concerns(UUID enterpriseId);
}
