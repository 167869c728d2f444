package org.anbiao.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that asks its units for a look-back.
 *
 * @param tenantId the authority whose campaign it is, and who reviews
 * @param documentNumber 文号; may be empty
 * @param dueOn last day of the evaluation report: the task's own, else the phase's; null where the campaign sets none
 */
public record LookBackCampaign(
        UUID id,
        UUID tenantId,
        String title,
        String documentNumber,
        @Nullable LocalDate dueOn) {}
