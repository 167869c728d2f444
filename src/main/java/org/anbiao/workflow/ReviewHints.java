package org.anbiao.workflow;

import java.util.List;
import java.util.UUID;

/**
 * A module's hints about its documents under review; a bean per module that has any. Asked in a transaction whose actor sees what the
 * reviewing authority sees, after it was checked that the person may decide.
 */
public interface ReviewHints {

    /**
     * The hints about a document; empty for kinds of other modules.
     *
     * @param mayName whether other enterprises may be named and linked; else they are another enterprise
     */
    List<ReviewHint> hints(String subjectType, UUID subjectId, boolean mayName);
}
