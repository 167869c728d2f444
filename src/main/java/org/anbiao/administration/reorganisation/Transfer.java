package org.anbiao.administration.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Villages that go from one township to another, by their common superior.
 *
 * @param villageIds of the township that gives
 * @param endsTownship whether the township that gives is merged away: it may not keep a village then
 * @param endsCampaigns whether its running campaigns are closed with it; else they stay as they are, to be read by the superior
 * @param on first day of the new order, not in the future
 * @param document the document it rests on
 */
public record Transfer(
        UUID fromTenantId,
        UUID toTenantId,
        List<UUID> villageIds,
        boolean endsTownship,
        boolean endsCampaigns,
        LocalDate on,
        String reason,
        String document) {

    public Transfer {
        villageIds = List.copyOf(villageIds);
        endsCampaigns = endsCampaigns && endsTownship;
    }
}
