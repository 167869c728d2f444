package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.campaign.CampaignBoard;
import org.anbiao.campaign.CampaignListItem;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.SchemeCatalog;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;

/** 专项行动: which campaigns run here? */
@Route(CampaignListView.ROUTE)
@PermitAll
@CssImport("./campaign.css")
class CampaignListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "campaigns";

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
        Button create = new Button(
                Texts.get("campaign.list.create"), click -> new DraftDialog(setup, schemes.offered(), null).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }
}
