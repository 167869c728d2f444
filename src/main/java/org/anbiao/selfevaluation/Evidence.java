package org.anbiao.selfevaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an answer is right: a file, or a record of the enterprise's file.
 *
 * @param fileId null for a record
 * @param recordKind kind of the record, for instance {@code adoption}; empty for a file
 * @param label how it is shown
 */
public record Evidence(
        UUID id,
        String itemCode,
        @Nullable UUID fileId,
        String recordKind,
        @Nullable UUID recordId,
        String label) {}
