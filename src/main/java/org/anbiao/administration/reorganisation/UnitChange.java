package org.anbiao.administration.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An act that merged or split units, for their line of history.
 *
 * @param on first day of the new order
 * @param document the document it rests on
 * @param enterprises how many moved
 * @param parts former units and successors, in the order of the act
 */
public record UnitChange(
        UUID id,
        Reorganisation.Kind kind,
        LocalDate on,
        String reason,
        String document,
        int enterprises,
        List<Part> parts) {

    public UnitChange {
        parts = List.copyOf(parts);
    }

    /**
     * A unit that took part.
     *
     * @param name as it was called on that day
     * @param successor whether it received; otherwise it gave
     * @param goesOn a former unit that lost a part only, or a successor that was there before
     */
    public record Part(UUID unitId, String name, boolean successor, boolean goesOn) {}

    /** Whether a unit took part. */
    public boolean concerns(UUID unitId) {
        return parts.stream().anyMatch(part -> part.unitId().equals(unitId));
    }

    /** In a transfer, the unit before or after another one: parts stand in pairs. */
    public UUID counterpart(Part part) {
        int place = parts.indexOf(part);
        return parts.get(part.successor() ? place - 1 : place + 1).unitId();
    }

    /** Names of those that gave. */
    public List<String> from() {
        return names(false);
    }

    /** Names of those that received. */
    public List<String> to() {
        return names(true);
    }

    private List<String> names(boolean successor) {
        return parts.stream()
                .filter(part -> part.successor() == successor)
                .map(Part::name)
                .toList();
    }
}
