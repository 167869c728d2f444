package org.anbiao.selfevaluation;

import java.util.UUID;

/**
 * Enterprises of a village, or directly supervised by a unit or authority, without a finished self-evaluation.
 *
 * @param id of the village, the supervising unit, or the supervising authority
 * @param taking number of enterprises that take part
 * @param missing those without one, those whose report waits for review left out
 * @param waiting those whose report is signed and waits for review
 */
public record MissingCount(Side side, UUID id, String name, long taking, long missing, long waiting) {

    /** By which line an enterprise is counted; the two are never added. */
    public enum Side {
        VILLAGE,
        DEPARTMENT
    }
}
