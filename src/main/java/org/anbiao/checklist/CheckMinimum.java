package org.anbiao.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;

/**
 * How often enterprises of a sector, size class and colour have to check at least, from a day on.
 *
 * @param authority short name of the authority that set it
 * @param target which enterprises and which of their lists
 * @param frequency the longest time between two checks; null lifts what held before
 * @param basis document or meeting that it rests on
 */
public record CheckMinimum(
        UUID id,
        UUID tenantId,
        String authority,
        Target target,
        @Nullable CheckFrequency frequency,
        LocalDate validFrom,
        String basis,
        String setByName,
        Instant setAt) {

    /**
     * Which lists of which enterprises.
     *
     * @param layer the enterprise's list, workshop sheets or cards of posts
     * @param sector name; empty for all
     * @param sizeClass key; empty for all
     * @param color key of the risk colour; empty for all
     */
    public record Target(OwnSet.Kind layer, String sector, String sizeClass, String color) {}

    /** A minimum as it is set. */
    public record Draft(Target target, @Nullable CheckFrequency frequency, LocalDate validFrom, String basis) {}

    /** Whether a phase of a plan checks at least so often; a pause does, since nothing goes on that could be checked. */
    public boolean isKeptBy(CheckPhase phase) {
        CheckFrequency least = frequency;
        return least == null
                || phase.isPause()
                || phase.longestDays() <= CheckPhase.of(validFrom, least, 0).longestDays();
    }
}
