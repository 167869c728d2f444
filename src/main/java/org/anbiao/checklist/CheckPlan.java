package org.anbiao.checklist;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;

/**
 * Who checks by a list and when.
 *
 * @param tenantId the authority whose row it is
 * @param responsible name of the person or post
 * @param memberId account of the employee who checks; null where none is named
 * @param postId post whose holders check; null where none is named
 * @param givenOn since when that person or post checks; null where nobody has changed it since before this was kept
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
        @Nullable UUID memberId,
        @Nullable UUID postId,
        @Nullable LocalDate givenOn,
        CheckSchedule schedule,
        int revision) {

    /** Whether employees do the check by their own accounts. */
    public boolean isOfEmployees() {
        return memberId != null || postId != null;
    }
}
