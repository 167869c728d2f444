package org.anbiao.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign in a list; {@code tenant} is the short name of the authority that runs it. */
public record CampaignListItem(
        UUID id,
        UUID tenantId,
        String tenant,
        String title,
        String documentNumber,
        int year,
        String kind,
        String schemeCode,
        int schemeVersion,
        String status,
        @Nullable Instant launchedAt) {}
