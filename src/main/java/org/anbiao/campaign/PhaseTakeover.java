package org.anbiao.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes phases and tasks over one by one: a phase brings its name and days, a task comes with its phase. Pure rules. */
final class PhaseTakeover {

    private final Map<String, PhasePlan> other;
    private final Map<String, PhasePlan> result = new LinkedHashMap<>();

    private PhaseTakeover(Map<String, PhasePlan> other) {
        this.other = other;
    }

    /**
     * @param phases keys of the chosen phases
     * @param tasks keys of the chosen tasks
     */
    static List<PhasePlan> of(List<PhasePlan> own, List<PhasePlan> other, List<String> phases, List<String> tasks) {
        PhaseTakeover takeover = new PhaseTakeover(ContentComparison.phasesByKey(other));
        Map<String, PhasePlan> before = ContentComparison.phasesByKey(own);
        takeover.phases(before, phases);
        tasks.forEach(takeover::task);
        takeover.move(before);
        return List.copyOf(takeover.result.values());
    }

    private void phases(Map<String, PhasePlan> own, List<String> chosen) {
        Map<String, PhasePlan> framed = new LinkedHashMap<>();
        other.forEach((key, phase) -> {
            PhasePlan mine = own.get(key);
            framed.put(key, withTasks(phase, mine == null ? List.of() : mine.tasks()));
        });
        ContentComparison.merged(named(own), named(framed), chosen)
                .forEach(entry -> result.put(entry.getKey(), entry.getValue()));
    }

    private static Map<String, Map.Entry<String, PhasePlan>> named(Map<String, PhasePlan> phases) {
        Map<String, Map.Entry<String, PhasePlan>> named = new LinkedHashMap<>();
        phases.forEach((key, phase) -> named.put(key, Map.entry(key, phase)));
        return named;
    }

    private void task(String taskKey) {
        @Nullable TaskPlan taken = null;
        String home = "";
        for (Map.Entry<String, PhasePlan> entry : other.entrySet()) {
            for (TaskPlan task : entry.getValue().tasks()) {
                if (task.key().equals(taskKey)) {
                    taken = task;
                    home = entry.getKey();
                }
            }
        }
        for (Map.Entry<String, PhasePlan> entry : result.entrySet()) {
            boolean here = entry.getKey().equals(home);
            entry.setValue(
                    withTasks(entry.getValue(), replaced(entry.getValue().tasks(), taskKey, here ? taken : null)));
        }
        PhasePlan missing = other.get(home);
        if (taken != null && missing != null && !result.containsKey(home)) {
            result.put(home, withTasks(missing, List.of(taken)));
        }
    }

    /** The task in its place, at the end where it is new, nowhere where there is none. */
    private static List<TaskPlan> replaced(List<TaskPlan> tasks, String key, @Nullable TaskPlan taken) {
        List<TaskPlan> next = new ArrayList<>();
        boolean placed = false;
        for (TaskPlan task : tasks) {
            if (!task.key().equals(key)) {
                next.add(task);
            } else if (taken != null) {
                next.add(taken);
                placed = true;
            }
        }
        if (!placed && taken != null) {
            next.add(taken);
        }
        return next;
    }

    /** Tasks that stay although their phase goes, since they stand in another one there. */
    private void move(Map<String, PhasePlan> own) {
        own.forEach((key, phase) -> {
            if (!result.containsKey(key)) {
                phase.tasks()
                        .forEach(task -> other.forEach((home, there) -> {
                            boolean stays = there.tasks().stream()
                                    .anyMatch(kept -> kept.key().equals(task.key()));
                            PhasePlan into = result.getOrDefault(home, withTasks(there, List.of()));
                            if (stays
                                    && into.tasks().stream()
                                            .noneMatch(kept -> kept.key().equals(task.key()))) {
                                result.put(home, withTasks(into, replaced(into.tasks(), task.key(), task)));
                            }
                        }));
            }
        });
    }

    private static PhasePlan withTasks(PhasePlan phase, List<TaskPlan> tasks) {
        return new PhasePlan(phase.id(), phase.kind(), phase.name(), phase.startsOn(), phase.endsOn(), tasks);
    }
}
