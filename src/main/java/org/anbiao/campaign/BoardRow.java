package org.anbiao.campaign;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A member unit on the board.
 *
 * @param unitTasks the unit's own tasks by phase
 * @param enterpriseTasks tasks of the enterprises it follows, by phase; block and line rows show the same enterprises from two
 *     sides and are never added
 */
public record BoardRow(MemberUnit unit, Map<UUID, BoardCell> unitTasks, Map<UUID, BoardCell> enterpriseTasks) {

    public BoardRow {
        unitTasks = Map.copyOf(unitTasks);
        enterpriseTasks = Map.copyOf(enterpriseTasks);
    }

    /** The cell with the latest reminder of something that is still open. */
    public Optional<BoardCell> lastReminder() {
        return Stream.concat(unitTasks.values().stream(), enterpriseTasks.values().stream())
                .filter(cell -> cell.remindedOn() != null)
                .max(Comparator.comparing((BoardCell cell) -> Objects.requireNonNull(cell.remindedOn()))
                        .thenComparing(BoardCell::reminders));
    }
}
