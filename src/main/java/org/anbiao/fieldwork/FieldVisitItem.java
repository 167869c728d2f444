package org.anbiao.fieldwork;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A line of the list of visits.
 *
 * @param tenantId authority whose people visited; with the id it names the visit
 * @param answered points of the guide that were answered; 0 without a check
 * @param found number of findings
 * @param pictures number of photos of the visit itself
 */
public record FieldVisitItem(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        String enterpriseName,
        String unitName,
        String memberName,
        Instant visitedAt,
        Instant receivedAt,
        Set<FieldDuty> duties,
        String note,
        boolean whistle,
        String guideTitle,
        int answered,
        int found,
        int pictures) {

    public FieldVisitItem {
        duties = Set.copyOf(duties);
    }
}
