package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.IntStream;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionPlan;
import org.anbiao.enforcement.PlanItem;
import org.anbiao.enforcement.PlanService;
import org.anbiao.enforcement.Tier;

/** What is decided about one enterprise of the plan. */
class PlanDialog extends StepDialog {

    private static final int MONTHS = 12;

    PlanDialog(PlanService plans, InspectionPlan plan, PlanItem item, Runnable changed) {
        this(
                plans,
                plan,
                item,
                changed,
                Fields.choice("enforcement.field.tier", "tier", Tier.class),
                new IntegerField(Texts.get("enforcement.field.visits")),
                new MultiSelectComboBox<>(Texts.get("enforcement.field.months")),
                Fields.line("enforcement.field.joint-with"),
                Fields.line("enforcement.field.deviation"));
    }

    private PlanDialog(
            PlanService plans,
            InspectionPlan plan,
            PlanItem item,
            Runnable changed,
            Select<Tier> tier,
            IntegerField visits,
            MultiSelectComboBox<Integer> months,
            TextField joint,
            TextField deviation) {
        super(
                item.enterpriseName(),
                item.others().isEmpty()
                        ? Texts.get("enforcement.plan.decide-effect")
                        : Texts.get("enforcement.plan.decide-joint", item.others()),
                () -> plans.decide(
                        plan,
                        item,
                        new PlanItem.Decision(
                                tier.getValue(),
                                visits.getValue() == null ? -1 : visits.getValue(),
                                months.getValue().stream().sorted().toList(),
                                joint.getValue(),
                                deviation.getValue())),
                changed);
        Tier decided = item.tier();
        Integer number = item.visits();
        tier.setValue(decided == null ? item.proposedTier() : decided);
        visits.setValue(number == null ? item.proposedVisits() : number);
        visits.setMin(0);
        visits.setMax(MONTHS);
        visits.setStepButtonsVisible(true);
        months.setItems(IntStream.rangeClosed(1, MONTHS).boxed().toList());
        months.setItemLabelGenerator(month -> Texts.get("enforcement.plan.month", month));
        months.setValue(item.months());
        joint.setValue(item.jointWith());
        joint.setHelperText(Texts.get("enforcement.plan.joint-hint"));
        deviation.setValue(item.deviation());
        deviation.setHelperText(Texts.get("enforcement.plan.deviation-hint"));
        with(tier, visits, months, joint, deviation);
    }
}
