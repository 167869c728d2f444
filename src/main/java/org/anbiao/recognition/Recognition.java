package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recognition of an enterprise or of one of its posts.
 *
 * @param tenantId the authority whose row it is
 * @param seriesId the same for one post recognised level by level
 * @param endedOn first day it no longer counts: the next one, a higher level, the withdrawal or the end of its term
 * @param expired whether its own term is over, counted or not
 * @param withdrawnOn day of its withdrawal; null while it stands
 */
public record Recognition(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        String enterpriseName,
        String villageName,
        Award award,
        @Nullable UUID fileId,
        UUID seriesId,
        @Nullable LocalDate endedOn,
        boolean expired,
        @Nullable LocalDate withdrawnOn,
        String withdrawReason,
        String recordedBy) {

    /** Whether it counts on a day. */
    public boolean inForceOn(LocalDate day) {
        return !award.achievedOn().isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    /** Whether it neither was withdrawn nor gave way to another one. */
    public boolean standsOn(LocalDate day) {
        return withdrawnOn == null && (inForceOn(day) || expired);
    }
}
