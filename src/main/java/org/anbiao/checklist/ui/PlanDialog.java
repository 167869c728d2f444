package org.anbiao.checklist.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckPhase;
import org.anbiao.checklist.CheckPlan;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.PlannedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;

/** Who checks by a list, how often, and from when. */
class PlanDialog {

    private static final int ONE_TENTH = 10;

    private final CheckPlanService plans;
    private final LocalDate today;

    PlanDialog(CheckPlanService plans, LocalDate today) {
        this.plans = plans;
        this.today = today;
    }

    void open(PlannedList list, Runnable done) {
        ComboBox<String> responsible = new ComboBox<>(Texts.get("checklist.plan.responsible"));
        responsible.setItems(plans.responsible(list.set().enterpriseId()));
        responsible.setAllowCustomValue(true);
        responsible.addCustomValueSetListener(event -> responsible.setValue(event.getDetail()));
        responsible.setHelperText(Texts.get("checklist.plan.responsible-hint"));
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
        CheckPlan plan = list.plan();
        frequency.setValue(CheckFrequency.DAILY);
        if (plan != null) {
            responsible.setValue(plan.responsible());
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
                                        responsible.getValue() == null ? "" : responsible.getValue(),
                                        frequency.getValue(),
                                        days.getValue() == null ? 0 : days.getValue(),
                                        from.getValue())),
                        done)
                .with(responsible, frequency, days, from)
                .open();
    }
}
