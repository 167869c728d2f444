package org.anbiao.campaign;

import java.util.Map;
import java.util.UUID;

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
}
