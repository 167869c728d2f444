package org.anbiao.campaign.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.campaign.CampaignFinding;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignLeftovers;
import org.anbiao.campaign.LaunchPreview;
import org.anbiao.campaign.LeftoverCount;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** What is missing, what will happen, and the launch. */
class LaunchSection extends Div {

    LaunchSection(CampaignLaunch launch, CampaignLeftovers leftovers, UUID campaignId) {
        addClassName("setup-section");
        List<CampaignFinding> findings = launch.check(campaignId);
        LaunchPreview preview = launch.preview(campaignId);
        boolean ready = findings.stream().noneMatch(finding -> finding.severity() == CampaignFinding.Severity.ERROR);
        add(new H3(Texts.get("campaign.launch.check")), findings(campaignId, findings));
        add(new H3(Texts.get("campaign.launch.preview")), figures(preview), perUnit(preview));
        carryOver(leftovers, campaignId);
        Button start = new Button(Texts.get("campaign.launch.start"), click -> confirm(launch, campaignId, preview));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setEnabled(ready);
        add(start);
        if (!ready) {
            Paragraph hint = new Paragraph(Texts.get("campaign.launch.not-ready"));
            hint.addClassName("card-meta");
            add(hint);
        }
    }

    /** What earlier campaigns left open; taken over only if it is ticked. */
    private void carryOver(CampaignLeftovers leftovers, UUID campaignId) {
        List<LeftoverCount> offered = leftovers.offered(campaignId);
        if (offered.isEmpty()) {
            return;
        }
        add(new H3(Texts.get("campaign.leftover.offer")));
        RadioButtonGroup<LeftoverCount> choice = new RadioButtonGroup<>();
        LeftoverCount none = new LeftoverCount(campaignId, "", 0, 0, 0, 0, 0);
        choice.setItems(Stream.concat(offered.stream(), Stream.of(none)).toList());
        choice.setItemLabelGenerator(offer -> offer == none
                ? Texts.get("campaign.leftover.offer.none")
                : Texts.get(
                        "campaign.leftover.offer.from",
                        offer.title(),
                        offer.steps(),
                        offer.enterprises(),
                        offer.unitTasks(),
                        offer.targets()));
        UUID chosen = leftovers.chosen(campaignId);
        choice.setValue(offered.stream()
                .filter(offer -> offer.campaignId().equals(chosen))
                .findFirst()
                .orElse(none));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.addValueChangeListener(change -> Notices.attempt(() -> leftovers.choose(
                campaignId, change.getValue() == none ? null : change.getValue().campaignId())));
        add(choice);
    }

    private static Div findings(UUID campaignId, List<CampaignFinding> findings) {
        if (findings.isEmpty()) {
            return new Div(new StatusChip(Texts.get("campaign.launch.nothing-missing"), StatusChip.Tone.SUCCESS));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("setup-findings");
        for (CampaignFinding finding : findings) {
            boolean error = finding.severity() == CampaignFinding.Severity.ERROR;
            StatusChip chip = new StatusChip(
                    Texts.get(error ? "campaign.launch.must" : "campaign.launch.may"),
                    error ? StatusChip.Tone.ERROR : StatusChip.Tone.WARNING);
            String section = finding.section().equals("scope") ? "units" : finding.section();
            Anchor text = new Anchor(
                    "campaigns/" + campaignId + "/setup/" + section,
                    Texts.get(finding.messageKey(), CampaignParts.readable(finding.arguments())));
            list.add(new ListItem(chip, text));
        }
        return new Div(list);
    }

    private static Div figures(LaunchPreview preview) {
        Div figures = new Div(
                figure("campaign.launch.enterprises", preview.enterprises()),
                figure("campaign.launch.units", preview.units()),
                figure("campaign.launch.enterprise-tasks", preview.enterpriseTasks()),
                figure("campaign.launch.unit-tasks", preview.unitTasks()),
                figure("campaign.launch.office-tasks", preview.officeTasks()));
        figures.addClassName("setup-preview");
        return figures;
    }

    private static Div figure(String key, long number) {
        Span figure = new Span(String.valueOf(number));
        figure.addClassName("inbox-tile-number");
        Div tile = new Div(figure, new Span(Texts.get(key)));
        tile.addClassName("inbox-tile");
        return tile;
    }

    private static Div perUnit(LaunchPreview preview) {
        HtmlTable table = new HtmlTable()
                .withHead(
                        Texts.get("campaign.launch.village"),
                        Texts.get("campaign.launch.of-enterprises"),
                        Texts.get("campaign.launch.of-places"));
        preview.perUnit()
                .forEach(unit -> table.addRow(
                        HtmlTable.text(unit.name()),
                        HtmlTable.figure(unit.enterprises()),
                        HtmlTable.figure(unit.places())));
        table.setVisible(!preview.perUnit().isEmpty());
        return table;
    }

    private static void confirm(CampaignLaunch launch, UUID campaignId, LaunchPreview preview) {
        ConfirmDialog confirm = new ConfirmDialog(
                Texts.get("campaign.launch.start"),
                Texts.get("campaign.launch.confirm", preview.enterprises(), preview.units(), preview.tasks()),
                Texts.get("campaign.launch.start"),
                confirmed -> {
                    if (Notices.attempt(() -> launch.launch(campaignId))) {
                        UI.getCurrent().navigate("campaigns/" + campaignId);
                    }
                });
        confirm.setCancelable(true);
        confirm.setCancelText(Texts.get("common.action.cancel"));
        confirm.open();
    }
}
