package org.anbiao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.definition.DefinitionVersion;
import org.jspecify.annotations.Nullable;

/**
 * A campaign (专项行动) of an authority.
 *
 * @param schemeCode scheme it was copied from, with its version
 * @param version counts the changes; an edit of an older one is refused
 */
public record Campaign(
        UUID id,
        UUID tenantId,
        String schemeCode,
        int schemeVersion,
        CampaignKind kind,
        CampaignHead head,
        CampaignStatus status,
        @Nullable Instant launchedAt,
        @Nullable Instant closedAt,
        @Nullable String processInstanceId,
        int version) {

    /** Last day of its year, whose names and rules it speaks in. */
    public LocalDate lastDay() {
        return LocalDate.of(head.year(), 12, 31);
    }

    /** The version of the scheme that it was drafted from. */
    public DefinitionVersion scheme() {
        return new DefinitionVersion(schemeCode, schemeVersion);
    }
}
