package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.campaign.CampaignLeftovers;
import org.anbiao.campaign.Leftover;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** What the campaign took over from an earlier one, or left open itself. */
class LeftoverPanel extends Div {

    private static final int PAGE_SIZE = 100;

    LeftoverPanel(CampaignLeftovers leftovers, UUID campaignId, int page) {
        PagedList<Leftover> found = leftovers.of(campaignId, PageRequest.page(page - 1, PAGE_SIZE));
        if (found.total() == 0) {
            add(new EmptyState(Texts.get("campaign.leftover.empty"), Texts.get("campaign.leftover.empty.hint")));
            return;
        }
        HtmlTable table = new HtmlTable()
                .withHead(
                        Texts.get("campaign.leftover.subject"),
                        Texts.get("campaign.leftover.item"),
                        Texts.get("campaign.leftover.due"),
                        Texts.get("campaign.leftover.from"),
                        Texts.get("campaign.leftover.state"));
        found.rows()
                .forEach(item -> table.addRow(
                        subject(item),
                        HtmlTable.text(title(item)),
                        HtmlTable.text(DateField.format(item.dueOn())),
                        HtmlTable.text(Texts.get(
                                "campaign.leftover.listed", item.fromTitle(), DateField.format(item.listedOn()))),
                        state(item)));
        add(table, pager(campaignId, page, found.total()));
    }

    private static Component subject(Leftover item) {
        return item.enterpriseId() == null
                ? HtmlTable.text(
                        item.subjectName().isBlank() ? Texts.get("campaign.actor.safety_office") : item.subjectName())
                : new Anchor("enterprises/" + item.enterpriseId(), item.subjectName());
    }

    private static String title(Leftover item) {
        return item.kind() == Leftover.Kind.TARGET
                ? Texts.get(
                        "campaign.leftover.target",
                        item.title(),
                        Objects.requireNonNullElse(item.needed(), 0L),
                        Objects.requireNonNullElse(item.actual(), 0L))
                : item.title();
    }

    private static Component state(Leftover item) {
        if (item.takenByTitle().isBlank()) {
            return new StatusChip(Texts.get("campaign.leftover.open"), StatusChip.Tone.WARNING);
        }
        if (item.doneSince()) {
            return new StatusChip(Texts.get("campaign.leftover.done"), StatusChip.Tone.SUCCESS);
        }
        return new StatusChip(Texts.get("campaign.leftover.taken", item.takenByTitle()), StatusChip.Tone.PROGRESS);
    }

    private static Div pager(UUID id, int page, long total) {
        long pages = (total + PAGE_SIZE - 1) / PAGE_SIZE;
        Div pager = new Div();
        pager.addClassName("inbox-pager");
        String address = "campaigns/" + id + "?tab=leftover&page=";
        if (page > 1) {
            pager.add(new Anchor(address + (page - 1), Texts.get("campaign.missing.before")));
        }
        pager.add(new Span(Texts.get("workflow.inbox.page", page, pages, total)));
        if (page < pages) {
            pager.add(new Anchor(address + (page + 1), Texts.get("campaign.missing.after")));
        }
        return pager;
    }
}
