package org.anbiao.checklist;

import java.util.UUID;
import org.anbiao.norms.OwnSet;

/**
 * Who checks by a list and when.
 *
 * @param tenantId the authority whose row it is
 * @param responsible name of the person or post
 * @param revision counts its changes
 */
public record CheckPlan(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        UUID setId,
        OwnSet.Kind kind,
        String title,
        String place,
        String responsible,
        CheckSchedule schedule,
        int revision) {}
