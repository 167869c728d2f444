package org.anbiao.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.InboxItem;

/** An enterprise's home: the campaign's steps as a vertical path, the next one as one large card. Made for a phone. */
class EnterpriseSteps extends Div {

    private final LocalDate today;
    private final transient TaskActions actions;
    private final transient Runnable changed;

    EnterpriseSteps(List<InboxItem> steps, LocalDate today, TaskActions actions, Runnable changed) {
        this.today = today;
        this.actions = actions;
        this.changed = changed;
        addClassName("steps");
        if (steps.isEmpty()) {
            add(new EmptyState(Texts.get("workflow.steps.empty"), Texts.get("workflow.steps.empty.hint")));
        }
        Map<String, List<InboxItem>> byCampaign = steps.stream()
                .collect(Collectors.groupingBy(InboxItem::campaignTitle, LinkedHashMap::new, Collectors.toList()));
        byCampaign.forEach(this::addCampaign);
    }

    private void addCampaign(String title, List<InboxItem> steps) {
        long done = steps.stream().filter(InboxItem::isDone).count();
        H2 progress = new H2(Texts.get("workflow.steps.progress", done, steps.size()));
        Paragraph campaign = new Paragraph(title);
        campaign.addClassName("steps-campaign");
        add(progress, campaign);
        List<InboxItem> open = steps.stream()
                .filter(step -> !step.isDone() && !step.handedIn())
                .toList();
        boolean waiting = steps.stream().anyMatch(InboxItem::handedIn);
        if (open.isEmpty() && !waiting) {
            Paragraph all = new Paragraph(Texts.get("workflow.steps.all-done"));
            all.addClassName("steps-all-done");
            add(all);
        } else if (!open.isEmpty()) {
            // what came back goes before what has not been begun
            add(next(open.stream()
                    .filter(step -> "review".equals(step.subjectType()))
                    .findFirst()
                    .orElse(open.get(0))));
        }
        OrderedList path = new OrderedList();
        path.addClassName("steps-path");
        steps.forEach(step -> path.add(step(step)));
        add(path);
    }

    private Component next(InboxItem item) {
        H3 title = new H3(item.title());
        Span label = new Span(Texts.get("workflow.steps.next"));
        label.addClassName("card-meta");
        Div due = new Div(due(item));
        Button work = new Button(Texts.get(actions.verb(item)), click -> actions.work(item, changed));
        work.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        work.addClassName("large-action");
        Div card = new Div(label, title, due, work);
        card.addClassNames("card", "steps-next");
        return card;
    }

    private ListItem step(InboxItem item) {
        Span title = new Span(item.title());
        title.addClassName("card-title");
        ListItem step = new ListItem(title);
        step.addClassName(item.isDone() ? "step-done" : "step-open");
        if (item.isDone()) {
            Span on = new Span(Texts.get("workflow.steps.done-on", DateField.format(item.doneOn())));
            on.addClassName("card-meta");
            step.add(on);
            if (item.late()) {
                step.add(new StatusChip(Texts.get("workflow.inbox.late"), StatusChip.Tone.WARNING));
            }
        } else {
            Button work = new Button(Texts.get(actions.verb(item)), click -> actions.work(item, changed));
            work.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            step.add(due(item), work);
        }
        return step;
    }

    private Component due(InboxItem item) {
        Div due = new Div();
        due.addClassName("inbox-due");
        due.add(new Span(
                item.dueOn() == null
                        ? Texts.get("workflow.inbox.no-deadline")
                        : Texts.get("workflow.inbox.due", DateField.format(item.dueOn()))));
        if (item.isOverdue(today)) {
            due.add(new StatusChip(Texts.get("workflow.inbox.overdue"), StatusChip.Tone.ERROR));
        }
        if (!item.hint().isBlank()) {
            due.add(new StatusChip(item.hint(), item.handedIn() ? StatusChip.Tone.PROGRESS : StatusChip.Tone.WARNING));
        }
        if (item.remindedOn() != null) {
            due.add(new StatusChip(
                    Texts.get("workflow.inbox.reminded", item.reminderCount(), DateField.format(item.remindedOn())),
                    StatusChip.Tone.WARNING));
        }
        if (!item.carriedFrom().isBlank()) {
            due.add(new StatusChip(Texts.get("workflow.steps.carried", item.carriedFrom()), StatusChip.Tone.NEUTRAL));
        }
        return due;
    }
}
