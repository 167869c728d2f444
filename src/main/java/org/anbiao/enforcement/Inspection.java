package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of an enterprise; nothing of it changes afterwards.
 *
 * @param tenantId authority that checked
 * @param actingName who checked, in words
 * @param orderDueOn last day of an order, inclusive; null without an order
 * @param listName check list that it was done by, with its version; empty without one
 */
public record Inspection(
        UUID id,
        UUID tenantId,
        @Nullable UUID actingUnitId,
        String actingName,
        UUID enterpriseId,
        String enterpriseName,
        InspectionKind kind,
        boolean fullCheck,
        LocalDate inspectedOn,
        String inspectors,
        String bodies,
        List<String> subjects,
        List<CheckItem> items,
        List<Finding> findings,
        InspectionResult result,
        String orderNumber,
        @Nullable LocalDate orderDueOn,
        String note,
        String furtherReason,
        List<UUID> photos,
        String signedByName,
        @Nullable UUID signatureFileId,
        String unsignedReason,
        String recordedByName,
        String listName) {

    public Inspection {
        subjects = List.copyOf(subjects);
        items = List.copyOf(items);
        findings = List.copyOf(findings);
        photos = List.copyOf(photos);
    }
}
