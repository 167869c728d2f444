package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.anbiao.campaign.BaseChange;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignRollover;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.YearComparison;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.definition.ui.DifferenceTable;
import org.anbiao.reporting.FormCatalogue;

/** What is different from last year, who comes and who goes, and what goes on? Shown before the launch. */
class LastYearSection extends Div {

    LastYearSection(CampaignRollover rollover, FormCatalogue forms, Campaign draft) {
        addClassName("setup-section");
        rollover.compare(draft.id())
                .ifPresentOrElse(
                        comparison -> show(comparison, draft, new ContentWords(forms)),
                        () -> add(new EmptyState(
                                Texts.get("campaign.last-year.none"), Texts.get("campaign.last-year.none-hint"))));
    }

    private void show(YearComparison comparison, Campaign draft, ContentWords words) {
        Campaign before = comparison.before();
        Div head = new Div(
                DefinitionWords.muted(Texts.get("campaign.last-year.with")),
                new Anchor("campaigns/" + before.id(), before.head().title()),
                CampaignParts.status(before.status()));
        head.addClassName("inline-list");
        add(head);
        add(new H3(Texts.get("campaign.last-year.open")), open(comparison));
        add(new H3(Texts.get(
                "campaign.last-year.differences",
                String.valueOf(comparison.differences().size()))));
        if (comparison.differences().isEmpty()) {
            add(DefinitionWords.muted(Texts.get("campaign.last-year.same")));
        } else {
            add(new DifferenceTable(
                    Texts.get(
                            "campaign.last-year.year",
                            String.valueOf(before.head().year())),
                    Texts.get(
                            "campaign.last-year.year",
                            String.valueOf(draft.head().year())),
                    words,
                    comparison.differences()));
        }
        base("joining", comparison.joining());
        base("leaving", comparison.leaving());
    }

    private static Component open(YearComparison comparison) {
        Div list = new Div();
        list.addClassName("card-list");
        comparison.open().forEach(open -> {
            Span text = new Span(Texts.get(open.messageKey(), open.items(), open.enterprises()));
            Div line = new Div(text, new Anchor(open.link(), Texts.get("campaign.last-year.list")));
            line.addClassName("inline-list");
            list.add(line);
        });
        if (comparison.before().status() == CampaignStatus.RUNNING) {
            list.add(new Div(new StatusChip(Texts.get("campaign.last-year.running"), StatusChip.Tone.WARNING)));
        }
        list.add(DefinitionWords.muted(Texts.get("campaign.last-year.leftovers")));
        return list;
    }

    private void base(String which, PagedList<BaseChange> changes) {
        add(new H3(Texts.get("campaign.last-year." + which, String.valueOf(changes.total()))));
        if (changes.total() == 0) {
            add(DefinitionWords.muted(Texts.get("campaign.last-year.nobody")));
            return;
        }
        HtmlTable table = new HtmlTable()
                .withHead(
                        Texts.get("campaign.last-year.enterprise"),
                        Texts.get("campaign.launch.village"),
                        Texts.get("campaign.last-year.why"));
        changes.rows()
                .forEach(change -> table.addRow(
                        name(change), HtmlTable.text(change.unitName()), HtmlTable.text(why(which, change))));
        add(table);
        List<BaseChange> rows = changes.rows();
        if (rows.size() < changes.total()) {
            add(DefinitionWords.muted(Texts.get("campaign.last-year.first", rows.size(), changes.total())));
        }
    }

    private static Component name(BaseChange change) {
        return change.name().isEmpty()
                ? HtmlTable.text(Texts.get("campaign.last-year.gone"))
                : new Anchor("enterprises/" + change.enterpriseId(), change.name());
    }

    private static String why(String which, BaseChange change) {
        if (which.equals("joining")) {
            return Texts.get("campaign.last-year.entered", DateField.format(change.since()));
        }
        if (change.status().equals("closed")) {
            return Texts.get("campaign.last-year.closed", DateField.format(change.since()));
        }
        return Texts.get(change.name().isEmpty() ? "campaign.last-year.moved" : "campaign.last-year.out-of-scope");
    }
}
