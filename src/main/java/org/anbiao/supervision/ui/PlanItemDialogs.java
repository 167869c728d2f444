package org.anbiao.supervision.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.EnterprisePlans;
import org.anbiao.supervision.ImprovementPlan;
import org.anbiao.supervision.ImprovementPlan.ItemDraft;
import org.anbiao.supervision.ImprovementPlan.Proposal;
import org.anbiao.supervision.ImprovementPlanItem;
import org.anbiao.supervision.PlanSource;
import org.jspecify.annotations.Nullable;

/** Adding to, changing and finishing what stands in the plan of an enterprise. */
class PlanItemDialogs {

    private final EnterprisePlans plans;
    private final Clock clock;
    private final Consumer<UUID> changed;

    /** @param changed takes the id of the plan after something went through */
    PlanItemDialogs(EnterprisePlans plans, Clock clock, Consumer<UUID> changed) {
        this.plans = plans;
        this.clock = clock;
        this.changed = changed;
    }

    void item(ImprovementPlan plan, Proposal from) {
        boolean own = from.source() == PlanSource.OWN;
        TextArea weakness = Fields.text("supervision.field.weakness");
        weakness.setValue(from.weakness());
        weakness.setReadOnly(!own);
        ItemFields fields = new ItemFields(from.measure(), from.responsible(), from.dueOn());
        new StepDialog(
                        Texts.get("supervision.plan.add"),
                        "",
                        () -> plans.add(
                                plan.id(),
                                new ItemDraft(
                                        from.source(),
                                        own ? null : from.sourceId(),
                                        weakness.getValue(),
                                        fields.measure.getValue(),
                                        fields.responsible.getValue(),
                                        fields.due.getValue())),
                        () -> changed.accept(plan.id()))
                .with(weakness, fields.measure, fields.responsible, fields.due)
                .open();
    }

    void change(ImprovementPlan plan, ImprovementPlanItem item) {
        ItemFields fields = new ItemFields(item.measure(), item.responsible(), item.dueOn());
        new StepDialog(
                        Texts.get("common.action.edit"),
                        item.weakness(),
                        () -> plans.change(
                                item.id(),
                                item.version(),
                                fields.measure.getValue(),
                                fields.responsible.getValue(),
                                fields.due.getValue()),
                        () -> changed.accept(plan.id()))
                .with(fields.measure, fields.responsible, fields.due)
                .open();
    }

    void done(ImprovementPlan plan, ImprovementPlanItem item) {
        LocalDate today = LocalDate.now(clock);
        DateField day = Fields.day("supervision.field.done-on", today, today);
        TextArea note = Fields.text("supervision.field.done-note");
        new StepDialog(
                        Texts.get("supervision.plan.done"),
                        item.weakness(),
                        () -> plans.finishItem(item.id(), item.version(), day.getValue(), note.getValue()),
                        () -> changed.accept(plan.id()))
                .with(day, note)
                .open();
    }

    void finish(ImprovementPlan plan) {
        TextArea outcome = Fields.text("supervision.field.outcome");
        new StepDialog(
                        Texts.get("supervision.plan.finish"),
                        Texts.get("supervision.plan.finish-effect"),
                        () -> plans.finish(plan.id(), outcome.getValue()),
                        () -> changed.accept(plan.id()))
                .with(outcome)
                .open();
    }

    /** Person, measure and deadline. */
    private static final class ItemFields {

        private final TextArea measure = Fields.text("supervision.field.measure");
        private final TextField responsible = Fields.line("supervision.field.responsible");
        private final DateField due;

        ItemFields(String measure, String responsible, @Nullable LocalDate due) {
            this.measure.setValue(measure);
            this.responsible.setValue(responsible);
            this.due = Fields.day("supervision.field.item-due", due, null);
        }
    }
}
