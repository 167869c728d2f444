package org.anbiao.selfevaluation.standard;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an enterprise that decides which items apply.
 *
 * @param subjectClass null as long as an enterprise has no class
 * @param sector name of its sector; empty without one
 */
public record Traits(@Nullable SubjectClass subjectClass, String sector) {

    /** Nothing is known, so nothing is left out. */
    public static final Traits UNKNOWN = new Traits(null, "");
}
