package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.anbiao.campaign.CampaignBoard;
import org.anbiao.campaign.CampaignListItem;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.Scheme;
import org.anbiao.campaign.SchemeCatalog;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;

/** 专项行动: which campaigns run here? */
@Route(CampaignListView.ROUTE)
@PermitAll
@CssImport("./campaign.css")
class CampaignListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "campaigns";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final transient CampaignBoard board;
    private final transient CampaignSetup setup;
    private final transient SchemeCatalog schemes;
    private final transient Clock clock;

    CampaignListView(CampaignBoard board, CampaignSetup setup, SchemeCatalog schemes, Clock clock) {
        this.board = board;
        this.setup = setup;
        this.schemes = schemes;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("campaign.list.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PageHeader header = new PageHeader(Texts.get("campaign.list.title"));
        if (CampaignParts.mayManage()) {
            header.withActions(create());
        }
        add(header);
        List<CampaignListItem> campaigns = board.campaigns();
        if (campaigns.isEmpty()) {
            add(new EmptyState(
                    Texts.get("campaign.list.empty"),
                    Texts.get(CampaignParts.mayManage() ? "campaign.list.empty.manage" : "campaign.list.empty.read")));
        }
        Div list = new Div();
        list.addClassName("card-list");
        campaigns.forEach(campaign -> list.add(card(campaign)));
        add(list);
    }

    private Component card(CampaignListItem campaign) {
        Anchor title = new Anchor("campaigns/" + campaign.id(), campaign.title());
        title.addClassName("card-title");
        Div head = new Div(title, CampaignParts.status(campaign.status()));
        head.addClassName("campaign-card-head");
        Span meta = new Span(String.join(
                " · ",
                java.util.stream.Stream.of(
                                Texts.get("campaign.year", String.valueOf(campaign.year())),
                                campaign.documentNumber(),
                                campaign.issuer())
                        .filter(part -> !part.isBlank())
                        .toList()));
        meta.addClassName("card-meta");
        Div card = new Div(head, meta, CampaignParts.phaseStrip(campaign.phases(), LocalDate.now(clock)));
        card.addClassName("card");
        if (campaign.status() != CampaignStatus.DRAFT) {
            card.add(CampaignParts.share(campaign.done(), campaign.total()));
        }
        return card;
    }

    private Button create() {
        Button create = new Button(Texts.get("campaign.list.create"), click -> openCreate());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private void openCreate() {
        Dialog dialog = new Dialog(Texts.get("campaign.list.create"));
        Select<Scheme> scheme = new Select<>();
        scheme.setLabel(Texts.get("campaign.create.scheme"));
        scheme.setItems(schemes.all());
        scheme.setItemLabelGenerator(Scheme::name);
        scheme.setWidthFull();
        IntegerField year = new IntegerField(Texts.get("campaign.create.year"));
        year.setStepButtonsVisible(true);
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        year.setHelperText(Texts.get("campaign.create.year.hint"));
        Span about = new Span();
        about.addClassName("card-meta");
        scheme.addValueChangeListener(change -> {
            year.setValue(change.getValue().year());
            about.setText(Texts.get("campaign.create.source", change.getValue().title()));
        });
        scheme.setValue(schemes.all().get(0));
        Button save = new Button(Texts.get("campaign.create.save"), click -> {
            AtomicReference<UUID> made = new AtomicReference<>();
            if (!year.isInvalid()
                    && year.getValue() != null
                    && Notices.attempt(
                            () -> made.set(setup.draft(scheme.getValue().code(), year.getValue())))) {
                dialog.close();
                UI.getCurrent().navigate("campaigns/" + made.get() + "/setup");
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        Div form = new Div(scheme, about, year);
        form.addClassName("task-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(Texts.get("common.action.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
