package org.anbiao.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.CampaignReminders;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.ReminderCount;
import org.anbiao.campaign.ReminderFilter;
import org.anbiao.campaign.TaskPlan;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;

/** Whom to remind: by phase, unit and task, with the number it reaches before anything is sent. */
class RemindDialog extends Dialog {

    private final transient CampaignReminders reminders;
    private final UUID campaignId;
    private final ComboBox<PhasePlan> phase = new ComboBox<>(Texts.get("campaign.remind.phase"));
    private final ComboBox<MemberUnit> unit = new ComboBox<>(Texts.get("campaign.remind.unit"));
    private final ComboBox<TaskPlan> task = new ComboBox<>(Texts.get("campaign.remind.task"));
    private final Checkbox overdue = new Checkbox(Texts.get("campaign.remind.overdue-only"), true);
    private final Paragraph reach = new Paragraph();
    private final Button send = new Button(Texts.get("campaign.remind.send"));

    RemindDialog(CampaignReminders reminders, UUID campaignId, CampaignContent content, Runnable sent) {
        this.reminders = reminders;
        this.campaignId = campaignId;
        setHeaderTitle(Texts.get("campaign.action.remind"));
        setWidth("30rem");
        phase.setItems(content.phases());
        phase.setItemLabelGenerator(PhasePlan::name);
        unit.setItems(content.units());
        unit.setItemLabelGenerator(MemberUnit::name);
        tasks(content.phases());
        task.setItemLabelGenerator(TaskPlan::name);
        for (ComboBox<?> choice : List.of(phase, unit, task)) {
            choice.setPlaceholder(Texts.get("common.all"));
            choice.setClearButtonVisible(true);
            choice.setWidthFull();
            choice.addValueChangeListener(change -> count());
        }
        phase.addValueChangeListener(
                change -> tasks(change.getValue() == null ? content.phases() : List.of(change.getValue())));
        overdue.addValueChangeListener(change -> count());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send(sent));
        Div fields = new Div(phase, unit, task, overdue, reach);
        fields.addClassName("remind-fields");
        add(fields);
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), send);
        count();
    }

    private void tasks(List<PhasePlan> phases) {
        task.setItems(phases.stream().flatMap(each -> each.tasks().stream()).toList());
    }

    private ReminderFilter filter() {
        return new ReminderFilter(
                phase.getValue() == null ? null : phase.getValue().id(),
                unit.getValue() == null ? null : unit.getValue().id(),
                task.getValue() == null ? null : task.getValue().key(),
                overdue.getValue());
    }

    private void count() {
        ReminderCount count = reminders.count(campaignId, filter());
        reach.setText(
                count.tasks() == 0 && count.alreadyToday() == 0
                        ? Texts.get("campaign.remind.nobody")
                        : Texts.get("campaign.remind.reach", count.tasks(), count.enterprises(), count.units())
                                + (count.alreadyToday() == 0
                                        ? ""
                                        : Texts.get("campaign.remind.already", count.alreadyToday())));
        send.setEnabled(count.tasks() > 0);
    }

    private void send(Runnable sent) {
        AtomicLong reached = new AtomicLong();
        if (Notices.attempt(() -> reached.set(reminders.remind(campaignId, filter())))) {
            Notices.done(Texts.get("campaign.remind.sent", reached.get()));
            close();
            sent.run();
        } else {
            count();
        }
    }
}
