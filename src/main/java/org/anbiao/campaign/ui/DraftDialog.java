package org.anbiao.campaign.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.SchemeOffer;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.ui.DefinitionWords;
import org.jspecify.annotations.Nullable;

/** Drafts a campaign from a scheme: own, from above, or shipped. */
class DraftDialog extends Dialog {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final transient CampaignSetup setup;
    private final Select<SchemeOffer> scheme = new Select<>();
    private final IntegerField year = new IntegerField(Texts.get("campaign.create.year"));

    /**
     * @param offers what can be chosen
     * @param first what is chosen when the dialog opens; null for the first one
     */
    DraftDialog(CampaignSetup setup, List<SchemeOffer> offers, @Nullable DefinitionVersion first) {
        this.setup = setup;
        setHeaderTitle(Texts.get("campaign.list.create"));
        Span about = DefinitionWords.muted("");
        scheme.setLabel(Texts.get("campaign.create.scheme"));
        scheme.setItems(offers);
        scheme.setItemLabelGenerator(
                offer -> Texts.get("campaign.create.offer", offer.scheme().name(), origin(offer)));
        scheme.setWidthFull();
        year.setStepButtonsVisible(true);
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        year.setHelperText(Texts.get("campaign.create.year.hint"));
        scheme.addValueChangeListener(change -> {
            year.setValue(change.getValue().scheme().year());
            about.setText(Texts.get(
                    "campaign.create.source", change.getValue().scheme().title()));
        });
        scheme.setValue(offers.stream()
                .filter(offer -> offer.version().equals(first))
                .findFirst()
                .orElse(offers.get(0)));
        Div form = new Div(scheme, about, year);
        form.addClassName("task-form");
        add(form);
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), save());
    }

    private Button save() {
        Button save = new Button(Texts.get("campaign.create.save"), click -> {
            AtomicReference<UUID> made = new AtomicReference<>();
            if (!year.isInvalid()
                    && year.getValue() != null
                    && Notices.attempt(
                            () -> made.set(setup.draft(scheme.getValue().version(), year.getValue())))) {
                close();
                UI.getCurrent().navigate("campaigns/" + made.get() + "/setup");
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        return save;
    }

    private static String origin(SchemeOffer offer) {
        return offer.own()
                ? Texts.get("definition.origin.own") + " "
                        + DefinitionWords.version(offer.scheme().version())
                : DefinitionWords.origin(offer.publisher(), offer.scheme().version());
    }
}
