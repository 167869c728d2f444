package org.anbiao.campaign;

import java.util.Locale;
import java.util.Set;

/** What a phase is about; decides the process that its units run. */
public enum PhaseKind {
    /** 动员部署. */
    MOBILIZE(Set.of(
            "unit_plan", "complete_registry", "serve_notices", "collect_commitments", "urge_plans", "publicity")),
    /** 自评自纠. */
    SELF_EVALUATE(Set.of("organise_self_evaluation", "look_back", "evaluation_report")),
    /** 督导帮扶. */
    SUPERVISE(Set.of("help_visits", "spread_cases")),
    /** 执法推动. */
    ENFORCE(Set.of("differentiated_inspection")),
    /** 总结完善. */
    SUMMARIZE(Set.of("unit_summary")),
    /** A phase of a programme with a key project list; any task. */
    WORK_LIST(Set.of()),
    /** A single deadline; any task. */
    DEADLINE(Set.of());

    private final Set<String> unitTasks;

    PhaseKind(Set<String> unitTasks) {
        this.unitTasks = unitTasks;
    }

    /** Whether the phase takes any task rather than those of its own process. */
    public boolean isGeneric() {
        return unitTasks.isEmpty();
    }

    /** Whether units can have a task of this key in a phase of this kind. */
    public boolean takesUnitTask(String key) {
        return isGeneric() || unitTasks.contains(key);
    }

    /** Keys of the units' tasks of this kind; empty for generic kinds. */
    public Set<String> unitTasks() {
        return unitTasks;
    }

    /** Id of the process model that each unit runs. */
    public String process() {
        return isGeneric() ? "phase-work-list" : "phase-" + code().replace('_', '-');
    }

    /** As it stands in the database and in scheme files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
