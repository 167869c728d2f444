package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What phase 1 needs to know of a campaign.
 *
 * @param tenantId the authority whose campaign it is
 * @param documentNumber 文号; may be empty
 * @param issuedOn day of the notice; nothing can be served before; null for one without a date
 * @param evaluationDue last day of the yearly self-evaluation; null where the campaign has no such phase
 */
public record CampaignFrame(
        UUID id,
        UUID tenantId,
        String title,
        String documentNumber,
        int year,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate evaluationDue) {}
