package org.anbiao.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of the objects of one kind, so that a list of acts says what they were done to. Modules contribute their own kinds. */
public interface AuditSubjects {

    /** Kind of the object as acts record it, for instance {@code work_item}. */
    String subjectType();

    /** Names of those objects that the bound actor sees; others are left out. */
    Map<UUID, String> names(Collection<UUID> ids);
}
