package org.anbiao.selfevaluation.hints;

import java.util.List;
import java.util.UUID;

/**
 * A module's knowledge of what is still to be put right at an enterprise: improvement items, hazards. A bean per kind; asked with the
 * rights of the reviewing authority.
 */
public interface OpenFindings {

    /** What is open, the oldest first. */
    List<OpenFinding> of(UUID enterpriseId);

    /**
     * Something still to be put right.
     *
     * @param id of its record
     * @param text what it is, with its kind in words
     * @param address page of the portal that shows it
     */
    record OpenFinding(UUID id, String text, String address) {}
}
