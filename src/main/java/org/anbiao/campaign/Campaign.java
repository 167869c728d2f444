package org.anbiao.campaign;

import java.time.Instant;
import java.util.UUID;
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
        int version) {}
