package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something in the enterprise's file that can show that an answer is right.
 *
 * @param kind {@link #FILE}, or the kind of a record
 * @param label how it is shown, and kept with the answer
 * @param day on which it came into being, was done, or holds from
 */
public record EvidenceChoice(String kind, UUID id, String label, LocalDate day) {

    /** A stored document or picture. */
    public static final String FILE = "file";

    /** As evidence of an item. */
    public Evidence evidence(String itemCode) {
        boolean file = FILE.equals(kind);
        return new Evidence(UUID.randomUUID(), itemCode, file ? id : null, file ? "" : kind, file ? null : id, label);
    }
}
