package org.anbiao.workflow;

import java.util.List;
import java.util.UUID;

/** A module's knowledge of the single parts of its documents; a bean per module whose documents have any. */
public interface ReviewParts {

    /** The parts of a document in their order; empty for kinds of other modules. */
    List<ReviewPart> parts(String subjectType, UUID subjectId);
}
