package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check, a violation or a measure in the record of an institution.
 *
 * @param lacking qualities in which a check found it short
 * @param violation kind of a violation; null otherwise
 * @param personName the on-site reviewer it is about; empty for the institution itself
 */
public record InstitutionRecord(
        UUID id,
        UUID institutionId,
        String institutionName,
        InstitutionRecordKind kind,
        LocalDate happenedOn,
        List<Quality> lacking,
        @Nullable InstitutionViolation violation,
        String personName,
        String content,
        String basis,
        String recordedByName) {

    public InstitutionRecord {
        lacking = List.copyOf(lacking);
    }

    /** As it is entered. */
    public record Draft(
            UUID institutionId,
            InstitutionRecordKind kind,
            @Nullable LocalDate happenedOn,
            List<Quality> lacking,
            @Nullable InstitutionViolation violation,
            String personName,
            String content,
            String basis) {

        public Draft {
            lacking = List.copyOf(lacking);
        }
    }
}
