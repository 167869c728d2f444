package org.anbiao.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.InboxItem;

/** The enterprise's steps in the running campaigns, with what is done and what is due. */
class CampaignsTab extends Div {

    CampaignsTab(List<InboxItem> steps, LocalDate today) {
        addClassName("card-list");
        if (steps.isEmpty()) {
            add(new EmptyState(Texts.get("registry.steps.empty"), Texts.get("registry.steps.empty-hint")));
        }
        steps.forEach(step -> add(card(step, today)));
    }

    private static Div card(InboxItem step, LocalDate today) {
        Span title = new Span(step.title());
        title.addClassName("card-title");
        Div head = new Div(title, chip(step, today));
        head.addClassName("page-header-name");
        Span campaign = new Span(step.campaignTitle()
                + (step.phaseName().isEmpty() ? "" : " · " + step.phaseName())
                + (step.dueOn() == null
                        ? ""
                        : " · " + Texts.get("registry.steps.due", DateField.format(step.dueOn()))));
        campaign.addClassName("card-meta");
        Div card = new Div(head, campaign);
        card.addClassName("card");
        if (!step.resultNote().isEmpty()) {
            card.add(new Span(step.resultNote()));
        }
        return card;
    }

    private static StatusChip chip(InboxItem step, LocalDate today) {
        if (step.isDone()) {
            String word = Texts.get("registry.steps.done", DateField.format(step.doneOn()));
            return new StatusChip(
                    step.late() ? Texts.get("registry.steps.late", word) : word,
                    step.late() ? StatusChip.Tone.WARNING : StatusChip.Tone.SUCCESS);
        }
        return step.isOverdue(today)
                ? new StatusChip(Texts.get("registry.steps.overdue"), StatusChip.Tone.ERROR)
                : new StatusChip(Texts.get("registry.steps.open"), StatusChip.Tone.PROGRESS);
    }
}
