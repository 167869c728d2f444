package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What self-evaluation needs to know of a campaign.
 *
 * @param tenantId the authority whose campaign it is
 * @param dueOn last day of the enterprises' evaluation; null where the campaign sets none
 */
public record CampaignYear(
        UUID id,
        UUID tenantId,
        String title,
        int year,
        @Nullable LocalDate dueOn) {}
