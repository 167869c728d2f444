package org.anbiao.selfevaluation;

import java.util.UUID;

/**
 * Something in the enterprise's file that can show that an answer is right.
 *
 * @param kind {@link #FILE}, {@link #ADOPTION} or {@link #PERSON}
 * @param label how it is shown, and kept with the answer
 */
public record EvidenceChoice(String kind, UUID id, String label) {

    /** A stored document or picture. */
    public static final String FILE = "file";
    /** Something the enterprise has in place since a day. */
    public static final String ADOPTION = "adoption";
    /** A person in office, with certificates. */
    public static final String PERSON = "person";

    /** As evidence of an item. */
    public Evidence evidence(String itemCode) {
        boolean file = FILE.equals(kind);
        return new Evidence(UUID.randomUUID(), itemCode, file ? id : null, file ? "" : kind, file ? null : id, label);
    }
}
