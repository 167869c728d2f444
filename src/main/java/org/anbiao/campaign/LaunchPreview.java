package org.anbiao.campaign;

import java.util.List;

/**
 * What a launch would make.
 *
 * @param enterprises enterprises and places in scope
 * @param perUnit the same per village
 */
public record LaunchPreview(
        long enterprises,
        long units,
        long enterpriseTasks,
        long unitTasks,
        long officeTasks,
        List<ScopeCount> perUnit) {

    public LaunchPreview {
        perUnit = List.copyOf(perUnit);
    }

    /** All tasks. */
    public long tasks() {
        return enterpriseTasks + unitTasks + officeTasks;
    }
}
