package org.anbiao.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target that the year before did not meet.
 *
 * @param scopeName for whom it stood
 * @param needed how many it asked for
 * @param actual how many were reached: when that campaign was closed, or live while it runs
 * @param evidence place of the target there whose list can be opened, see {@link TargetProgress#number()}; null where it was changed since
 * @param unitId member unit there of a target per unit; null for others
 * @param now the same target of this year; null where there is none
 */
public record CarriedTarget(
        String scopeName,
        String name,
        long needed,
        long actual,
        @Nullable Integer evidence,
        @Nullable UUID unitId,
        @Nullable TargetProgress now) {}
