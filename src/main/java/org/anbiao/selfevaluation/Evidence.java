package org.anbiao.selfevaluation;

import java.util.UUID;
import org.anbiao.registry.FileRecord;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an answer is right: a file, or a record of the enterprise's file.
 *
 * @param fileId null for a record
 * @param recordKind kind of the record, for instance {@code adoption}; empty for a file
 * @param label how it is shown; of a record its title as it was then
 * @param record the record as it is now; null for a file, and for a record that is gone or that the actor may not read
 */
public record Evidence(
        UUID id,
        String itemCode,
        @Nullable UUID fileId,
        String recordKind,
        @Nullable UUID recordId,
        String label,
        @Nullable FileRecord record) {

    /** One without its record. */
    public Evidence(
            UUID id, String itemCode, @Nullable UUID fileId, String recordKind, @Nullable UUID recordId, String label) {
        this(id, itemCode, fileId, recordKind, recordId, label, null);
    }

    /** The same as it was added. */
    Evidence added(UUID newId) {
        return new Evidence(newId, itemCode, fileId, recordKind, recordId, label, record);
    }

    /** The same with its record as it is now; the label stays. */
    Evidence pointing(@Nullable FileRecord now) {
        return new Evidence(id, itemCode, fileId, recordKind, recordId, label, now);
    }

    /** The same by the title that its record has now. */
    Evidence of(FileRecord now) {
        return new Evidence(id, itemCode, fileId, recordKind, recordId, now.title(), now);
    }
}
