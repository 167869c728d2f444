package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The enterprises a row speaks about, by the registry as it stood at the reporting date.
 *
 * @param side by direct supervisor (line) or by place (block)
 * @param tenantIds supervising authorities (line) or area authorities (block); the figure is counted over their union,
 *     never added from rows
 * @param unitId one unit of the authority, null for the whole
 * @param subjects what counts as a unit of the form; with nine-small places where the campaign counts them
 * @param asOf the reporting date, included
 */
public record Scope(
        Side side, List<UUID> tenantIds, @Nullable UUID unitId, Set<SubjectKind> subjects, LocalDate asOf) {

    public Scope {
        tenantIds = List.copyOf(tenantIds);
        subjects = Set.copyOf(subjects);
        if (unitId != null && tenantIds.size() != 1) {
            throw new IllegalArgumentException("a unit belongs to one authority");
        }
    }
}
