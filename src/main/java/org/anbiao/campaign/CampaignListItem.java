package org.anbiao.campaign;

import java.util.List;
import java.util.UUID;

/**
 * A line of the list of campaigns.
 *
 * @param own whether the actor's authority issued it
 * @param done tasks done
 * @param total tasks that were not given up
 */
public record CampaignListItem(
        UUID id,
        String title,
        String documentNumber,
        String issuer,
        int year,
        CampaignStatus status,
        boolean own,
        List<PhasePlan> phases,
        long done,
        long total,
        long overdue) {

    public CampaignListItem {
        phases = List.copyOf(phases);
    }

    /** Share of tasks done, 0 to 1. */
    public double share() {
        return total == 0 ? 0 : (double) done / total;
    }
}
