package org.anbiao.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period of a campaign for which an authority receives reports.
 *
 * @param consolidatedId the authority's own report for the period, null where the campaign is somebody else's
 */
public record CampaignPeriod(
        UUID campaignId,
        String title,
        Period period,
        @Nullable UUID consolidatedId) {}
