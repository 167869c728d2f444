package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phase: a group of tasks with one deadline, not a gate.
 *
 * @param id null before it is stored
 * @param startsOn first day; mostly not given
 * @param endsOn last day, inclusive; null without a deadline
 */
public record PhasePlan(
        @Nullable UUID id,
        PhaseKind kind,
        String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<TaskPlan> tasks) {

    public PhasePlan {
        tasks = List.copyOf(tasks);
    }

    /** The tasks of a kind of actor, in their order. */
    public List<TaskPlan> tasksOf(ActorKind actor) {
        return tasks.stream().filter(task -> task.actor() == actor).toList();
    }
}
