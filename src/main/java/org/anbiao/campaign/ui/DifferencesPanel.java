package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignInheritance;
import org.anbiao.campaign.CampaignInheritance.Newer;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Standing;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.definition.ui.DifferenceTable;
import org.anbiao.reporting.FormCatalogue;

/** What a campaign does differently from its scheme, and what a newer version of the scheme changes. */
class DifferencesPanel extends Div {

    private final transient CampaignInheritance inheritance;
    private final transient ContentWords words;
    private final transient Campaign campaign;
    private final boolean manages;

    DifferencesPanel(CampaignInheritance inheritance, FormCatalogue forms, Campaign campaign, boolean manages) {
        this.inheritance = inheritance;
        this.words = new ContentWords(forms);
        this.campaign = campaign;
        this.manages = manages;
        addClassName("card-list");
        Standing scheme = inheritance.standing(campaign.id()).orElse(null);
        if (scheme == null) {
            add(new Paragraph(Texts.get("campaign.differences.unseen")));
            return;
        }
        add(standing(scheme));
        inheritance.newer(campaign.id()).ifPresent(newer -> addNewer(scheme, newer));
        List<Difference> differences = inheritance.differences(campaign.id());
        add(new H3(Texts.get("campaign.differences.title", String.valueOf(differences.size()))));
        if (differences.isEmpty()) {
            add(new EmptyState(Texts.get("campaign.differences.empty"), Texts.get("campaign.differences.empty.hint")));
        } else {
            add(new DifferenceTable(used(scheme), Texts.get("campaign.differences.own"), words, differences));
        }
    }

    private static String used(Standing scheme) {
        return Texts.get(
                "campaign.differences.used",
                DefinitionWords.version(scheme.used().version()));
    }

    private static Component standing(Standing scheme) {
        Div line = new Div(DefinitionWords.muted(CampaignParts.restsOn(scheme)));
        line.addClassName("standing");
        DefinitionWords.alarm(scheme).ifPresent(chip -> {
            line.add(chip);
            if (scheme.isWithdrawn()) {
                line.add(DefinitionWords.muted(Texts.get("campaign.differences.withdrawn")));
            }
        });
        return line;
    }

    private void addNewer(Standing scheme, Newer newer) {
        boolean draft = campaign.status() == CampaignStatus.DRAFT;
        add(new H3(Texts.get("campaign.differences.newer", String.valueOf(newer.version()))));
        add(DefinitionWords.muted(Texts.get(
                newer.changes().isEmpty()
                        ? "campaign.differences.newer.none"
                        : draft ? "campaign.differences.newer.draft" : "campaign.differences.newer.running")));
        if (!newer.changes().isEmpty()) {
            add(new DifferenceTable(used(scheme), DefinitionWords.version(newer.version()), words, newer.changes()));
        }
        if (manages && draft) {
            Button take = new Button(Texts.get("campaign.takeover.open"), click -> open(scheme, newer));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Div(take));
        }
    }

    private void open(Standing scheme, Newer newer) {
        Dialog dialog = new Dialog(Texts.get("campaign.takeover.title", String.valueOf(newer.version())));
        dialog.setWidth("min(64rem, 96vw)");
        DifferenceTable table = DifferenceTable.choosable(
                used(scheme),
                DefinitionWords.version(newer.version()),
                new Marked(words, newer),
                newer.changes(),
                change -> !newer.overridden().contains(change));
        Paragraph effect = new Paragraph(Texts.get("campaign.takeover.effect", String.valueOf(newer.version())));
        effect.addClassName("card-meta");
        dialog.add(effect);
        if (!newer.changes().isEmpty()) {
            dialog.add(table);
        }
        Button confirm = new Button(Texts.get("campaign.takeover.confirm"), click -> {
            if (Notices.attempt(
                    () -> inheritance.takeOver(campaign.id(), campaign.version(), newer.version(), table.chosen()))) {
                dialog.close();
                Notices.done(Texts.get("campaign.takeover.done", String.valueOf(newer.version())));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Texts.get("common.action.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    /** Says beside a change that the campaign has its own wording there, which taking over would replace. */
    private record Marked(ContentWords words, Newer newer) implements org.anbiao.definition.ui.DifferenceWords {

        @Override
        public String what(Difference difference) {
            String what = words.what(difference);
            return newer.overridden().contains(difference) ? Texts.get("campaign.takeover.overridden", what) : what;
        }

        @Override
        public String value(Difference difference, String value) {
            return words.value(difference, value);
        }
    }
}
