package org.anbiao.selfevaluation.standard;

import org.jspecify.annotations.Nullable;

/** The decision table of the applicable standard; the model is {@code processes/applicable-standard.dmn}. */
public interface ApplicableTable {

    /**
     * Key of the edition that holds.
     *
     * @param chosen key of the edition that the nearest authority chose for the class; null where none did
     * @param own key of a national or provincial edition that the enterprise chose for itself; null without
     */
    String edition(SubjectClass subject, @Nullable String chosen, @Nullable String own);
}
