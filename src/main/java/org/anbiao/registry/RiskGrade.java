package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An overall risk colour of an enterprise (R-138 b); the latest one at a day counts.
 *
 * @param assessedOn day it was given
 * @param assessedByName who gave it
 */
public record RiskGrade(
        UUID id,
        RiskColor color,
        LocalDate assessedOn,
        String reason,
        String assessedByName,
        @Nullable UUID evidenceFileId) {}
