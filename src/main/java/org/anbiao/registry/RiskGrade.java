package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An overall risk colour of an enterprise (R-138 b); the latest one at a day counts.
 *
 * @param assessedOn day it was given
 * @param reason empty if the supervisor followed the proposal without a word
 * @param assessedByName who gave it
 * @param proposal what the portal proposed then; null for colours given before it proposed any
 */
public record RiskGrade(
        UUID id,
        RiskColor color,
        LocalDate assessedOn,
        String reason,
        String assessedByName,
        @Nullable UUID evidenceFileId,
        @Nullable RiskProposal proposal) {

    /** Whether the supervisor decided otherwise than proposed. */
    public boolean differsFromProposal() {
        return proposal != null && proposal.color() != color;
    }
}
