package org.anbiao.campaign.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.campaign.ActorKind;
import org.anbiao.campaign.EnterpriseTasks;
import org.anbiao.campaign.PhaseKind;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.TaskPlan;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Phases in any number, each with its last day and its tasks. */
class PhasesSection extends SetupSection {

    private final transient SectionEdit edit;
    private final RowList<PhaseRow> phases = new RowList<>(
            "campaign.phases.add",
            () -> new PhaseRow(new PhasePlan(null, PhaseKind.DEADLINE, "", null, null, List.of())));

    PhasesSection(SectionEdit edit) {
        super("phases", edit);
        this.edit = edit;
        phases.fixed(edit.running());
        edit.content().phases().forEach(phase -> phases.addRow(new PhaseRow(phase)));
        fields(phases);
    }

    @Override
    void save() {
        edit.saver().phases(phases.rows().stream().map(PhaseRow::value).toList());
    }

    private final class PhaseRow extends Div {

        private final transient @Nullable UUID id;
        private final TextField name = new TextField(Texts.get("campaign.phases.name"));
        private final Select<PhaseKind> kind = new Select<>();
        private final DateField startsOn = new DateField(Texts.get("campaign.phases.starts"));
        private final DateField endsOn = new DateField(Texts.get("campaign.phases.ends"));
        private final RowList<TaskRow> tasks = new RowList<>("campaign.phases.add-task", this::newTask);

        PhaseRow(PhasePlan phase) {
            addClassName("setup-phase");
            id = phase.id();
            tasks.fixed(edit.running());
            kind.setReadOnly(edit.running());
            name.setValue(phase.name());
            name.addClassName("grow");
            kind.setLabel(Texts.get("campaign.phases.kind"));
            kind.setItems(PhaseKind.values());
            kind.setItemLabelGenerator(value -> Texts.get("campaign.phase-kind." + value.code()));
            kind.setValue(phase.kind());
            startsOn.setValue(phase.startsOn());
            startsOn.addClassName("date");
            endsOn.setValue(phase.endsOn());
            endsOn.addClassName("date");
            startsOn.addValueChangeListener(change -> checkDates());
            endsOn.addValueChangeListener(change -> checkDates());
            Div head = new Div(
                    name,
                    kind,
                    startsOn,
                    endsOn,
                    phases.upButton(this, phase.name()),
                    phases.removeButton(this, phase.name()));
            head.addClassName("setup-row");
            add(head, tasks);
            phase.tasks().forEach(task -> tasks.addRow(new TaskRow(tasks, task)));
        }

        private void checkDates() {
            boolean reversed = startsOn.getValue() != null
                    && endsOn.getValue() != null
                    && endsOn.getValue().isBefore(startsOn.getValue());
            endsOn.setInvalid(reversed);
            endsOn.setErrorMessage(reversed ? Texts.get("campaign.phases.reversed") : "");
        }

        private TaskRow newTask() {
            return new TaskRow(tasks, new TaskPlan(null, freshKey(), ActorKind.UNIT, "", null));
        }

        /** The next task of the phase's own process that is not there yet; a free key for generic phases. */
        private String freshKey() {
            List<String> taken = tasks.rows().stream().map(row -> row.key).toList();
            return kind.getValue().unitTasks().stream()
                    .filter(key -> !taken.contains(key))
                    .sorted()
                    .findFirst()
                    .orElseGet(() -> "task_" + UUID.randomUUID().toString().substring(0, 8));
        }

        PhasePlan value() {
            return new PhasePlan(
                    id,
                    kind.getValue(),
                    name.getValue().strip(),
                    startsOn.getValue(),
                    endsOn.getValue(),
                    tasks.rows().stream().map(TaskRow::value).toList());
        }
    }

    private final class TaskRow extends Div {

        private String key;
        private final Select<ActorKind> actor = new Select<>();
        private final TextField name = new TextField(Texts.get("campaign.phases.task"));
        private final DateField dueOn = new DateField(Texts.get("campaign.phases.own-day"));
        private final Select<String> step = new Select<>();

        TaskRow(RowList<TaskRow> list, TaskPlan task) {
            addClassName("setup-row");
            this.key = task.key();
            actor.setReadOnly(edit.running());
            step.setReadOnly(edit.running());
            actor.setLabel(Texts.get("campaign.phases.actor"));
            actor.setItems(ActorKind.values());
            actor.setItemLabelGenerator(
                    value -> Texts.get("campaign.actor." + value.name().toLowerCase(Locale.ROOT)));
            actor.setValue(task.actor());
            actor.addClassName("narrow");
            name.setValue(task.name());
            name.addClassName("grow");
            dueOn.setValue(task.dueOn());
            dueOn.addClassName("date");
            step.setLabel(Texts.get("campaign.phases.step"));
            step.setItems(EnterpriseTasks.ALL);
            step.setItemLabelGenerator(value -> Texts.get("campaign.step." + value));
            step.setValue(EnterpriseTasks.ALL.contains(key) ? key : null);
            step.addValueChangeListener(change -> chosen(change.getValue()));
            step.setVisible(task.actor() == ActorKind.ENTERPRISE);
            actor.addValueChangeListener(change -> step.setVisible(change.getValue() == ActorKind.ENTERPRISE));
            add(actor, name, step, dueOn, list.upButton(this, task.name()), list.removeButton(this, task.name()));
        }

        private void chosen(@Nullable String chosen) {
            if (chosen != null) {
                key = chosen;
                if (name.isEmpty()) {
                    name.setValue(Texts.get("campaign.step." + chosen));
                }
            }
        }

        TaskPlan value() {
            return new TaskPlan(null, key, actor.getValue(), name.getValue().strip(), dueOn.getValue());
        }
    }
}
