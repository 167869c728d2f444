package org.anbiao.checklist.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.checklist.Assignee;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckPhase;
import org.anbiao.checklist.CheckPlan;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.PlannedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.OwnSet;

/** Who checks by a list, how often, and from when. */
class PlanDialog {

    private static final int ONE_TENTH = 10;

    private final CheckPlanService plans;
    private final LocalDate today;

    PlanDialog(CheckPlanService plans, LocalDate today) {
        this.plans = plans;
        this.today = today;
    }

    private static String label(Assignee one) {
        return switch (one.kind()) {
            case NAME -> one.name();
            case EMPLOYEE -> Texts.get("checklist.plan.employee", one.name());
            case POST ->
                one.reaches().isEmpty()
                        ? Texts.get("checklist.plan.post-none", one.name())
                        : Texts.get("checklist.plan.post", one.name(), String.join("、", one.reaches()));
        };
    }

    void open(PlannedList list, Runnable done) {
        CheckPlan plan = list.plan();
        List<Assignee> assignees = new ArrayList<>(
                plans.assignees(list.set().enterpriseId(), list.set().kind()));
        if (plan != null && assignees.stream().noneMatch(one -> one.isOf(plan))) {
            assignees.add(0, Assignee.of(plan));
        }
        ComboBox<Assignee> responsible = new ComboBox<>(Texts.get("checklist.plan.responsible"));
        responsible.setItems(assignees);
        responsible.setItemLabelGenerator(PlanDialog::label);
        responsible.setAllowCustomValue(true);
        responsible.addCustomValueSetListener(
                event -> responsible.setValue(event.getDetail().isBlank() ? null : Assignee.named(event.getDetail())));
        responsible.setHelperText(Texts.get(
                list.set().kind() == OwnSet.Kind.LIST
                        ? "checklist.plan.responsible-hint"
                        : "checklist.plan.responsible-hint-employees"));
        Select<CheckFrequency> frequency = new Select<>();
        frequency.setLabel(Texts.get("checklist.plan.frequency"));
        frequency.setItems(CheckFrequency.values());
        frequency.setItemLabelGenerator(CheckWords::frequency);
        IntegerField days = new IntegerField(Texts.get("checklist.plan.days"));
        days.setMin(1);
        days.setMax(366);
        days.setStepButtonsVisible(true);
        days.setVisible(false);
        days.setValue(ONE_TENTH);
        frequency.addValueChangeListener(change -> days.setVisible(change.getValue() == CheckFrequency.EVERY_DAYS));
        DateField from = new DateField(Texts.get("checklist.plan.from"));
        from.setMin(today);
        from.setValue(today);
        frequency.setValue(CheckFrequency.DAILY);
        if (plan != null) {
            assignees.stream().filter(one -> one.isOf(plan)).findFirst().ifPresent(responsible::setValue);
            CheckPhase now = plan.schedule()
                    .phaseOn(today)
                    .orElse(plan.schedule().phases().get(0));
            frequency.setValue(now.frequency());
            if (now.frequency() == CheckFrequency.EVERY_DAYS) {
                days.setValue(now.days());
            }
        }
        new StepDialog(
                        Texts.get("checklist.plan.title", list.set().title()),
                        Texts.get(plan == null ? "checklist.plan.effect" : "checklist.plan.effect-change"),
                        () -> plans.arrange(
                                list.set().id(),
                                plan == null ? 0 : plan.revision(),
                                new CheckPlanService.Arrangement(
                                        responsible.getValue() == null ? Assignee.named("") : responsible.getValue(),
                                        frequency.getValue(),
                                        days.getValue() == null ? 0 : days.getValue(),
                                        from.getValue())),
                        done)
                .with(responsible, frequency, days, from)
                .open();
    }
}
