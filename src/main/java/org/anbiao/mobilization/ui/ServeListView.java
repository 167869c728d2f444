package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.RevealField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.DocumentFilter.State;
import org.anbiao.mobilization.DocumentListItem;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PeopleService;

/** The village worker's list on the phone: whom to serve, what each enterprise still owes, one large button each. */
@Route("mobilization/serve")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "GRID_WORKER"})
class ServeListView extends MobilizationPage {

    static final String ROUTE = "mobilization/serve";

    private static final int PAGE = 30;

    private final transient MobilizationDirectory directory;
    private final transient PeopleService people;
    private final transient SigningCodes codes;
    private final Div cards = new Div();
    private final Button more = new Button(Texts.get("common.action.more"));
    private int shown;

    ServeListView(MobilizationDirectory directory, PeopleService people, SigningCodes codes) {
        super("mobilization.nav.serve");
        this.codes = codes;
        this.people = people;
        this.directory = directory;
        cards.addClassName("card-list");
    }

    @Override
    List<CampaignFrame> campaigns() {
        return directory.campaigns();
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, BeforeEnterEvent event) {
        Query query = Query.of(event);
        State state = query.choice("state", State.class, State.NOT_SERVED);
        DocumentFilter filter = new DocumentFilter(null, state, query.text("q"));
        PageHeader header = new PageHeader(Texts.get("mobilization.nav.serve"));
        header.withSubtitle(campaign.title());
        codes.roundButton(campaign.id()).ifPresent(header::withActions);
        TextField search = new TextField();
        search.setPlaceholder(Texts.get("mobilization.serve.search"));
        search.setAriaLabel(Texts.get("mobilization.serve.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValue(filter.text());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> open(campaign.id(), state, change.getValue()));
        add(header, campaignSelect(campaign, campaigns, ROUTE), tabs(campaign.id(), filter), search, cards, more);
        more.addClassName("large-action");
        more.addClickListener(click -> load(campaign, filter));
        cards.removeAll();
        shown = 0;
        load(campaign, filter);
    }

    private Component tabs(UUID campaignId, DocumentFilter filter) {
        Map<Tab, State> states = new LinkedHashMap<>();
        for (State state : List.of(State.NOT_SERVED, State.WITHOUT_RECEIPT, State.NOT_SIGNED, State.ALL)) {
            long count = directory.count(campaignId, new DocumentFilter(null, state, filter.text()));
            String label = Texts.get("mobilization.filter." + state.name().toLowerCase(java.util.Locale.ROOT));
            states.put(new Tab(label + " " + count), state);
        }
        Tabs tabs = new Tabs(states.keySet().toArray(Tab[]::new));
        states.forEach((tab, state) -> {
            if (state == filter.state()) {
                tabs.setSelectedTab(tab);
            }
        });
        tabs.addSelectedChangeListener(
                change -> open(campaignId, states.getOrDefault(change.getSelectedTab(), State.ALL), filter.text()));
        return tabs;
    }

    private void open(UUID campaignId, State state, String text) {
        getUI().ifPresent(ui -> ui.navigate(
                ROUTE, Query.parameters(CampaignSelect.PARAMETER, campaignId, "state", state.name(), "q", text)));
    }

    private void load(CampaignFrame campaign, DocumentFilter filter) {
        List<DocumentListItem> items = directory.page(campaign.id(), filter, new PageRequest(shown, PAGE));
        items.forEach(item -> cards.add(card(campaign, item)));
        shown += items.size();
        more.setVisible(items.size() == PAGE);
        if (shown == 0) {
            cards.add(new EmptyState(Texts.get("mobilization.serve.none"), Texts.get("mobilization.serve.none.hint")));
        }
    }

    private Component card(CampaignFrame campaign, DocumentListItem item) {
        Span name = new Span(item.name());
        name.addClassName("card-title");
        Span place = new Span(item.address().isBlank() ? item.village() : item.village() + "　" + item.address());
        place.addClassName("card-meta");
        Div card = new Div(name, place, owes(item));
        card.addClassName("card");
        if (!item.phone().isBlank()) {
            card.add(new RevealField(
                    item.phone(), () -> people.readContact(new EnterpriseId(item.enterpriseId())), true));
        }
        boolean served = item.servedOn() != null && item.receiptSigned();
        String action = served
                ? item.signedOn() == null ? "mobilization.serve.collect" : "mobilization.serve.open"
                : item.servedOn() == null ? "mobilization.serve.serve" : "mobilization.serve.add-receipt";
        Button serve = new Button(Texts.get(action));
        serve.addClassName("large-action");
        if (!served) {
            serve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        String target = served ? (item.signedOn() == null ? "commitment" : "enterprise") : "deliver";
        serve.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                "mobilization/" + target + "/" + item.enterpriseId(),
                Query.parameters(CampaignSelect.PARAMETER, campaign.id()))));
        card.add(serve);
        return card;
    }

    /** What the enterprise still owes, in words. */
    private static Component owes(DocumentListItem item) {
        Div chips = new Div();
        chips.addClassName("copy-chips");
        if (item.servedOn() == null) {
            chips.add(new StatusChip(Texts.get("mobilization.open.notice"), StatusChip.Tone.WARNING));
        } else if (!item.receiptSigned()) {
            chips.add(new StatusChip(Texts.get("mobilization.open.receipt"), StatusChip.Tone.WARNING));
        }
        if (item.signedOn() == null) {
            chips.add(new StatusChip(Texts.get("mobilization.open.commitment"), StatusChip.Tone.WARNING));
        }
        if (item.plannedOn() == null) {
            chips.add(new StatusChip(Texts.get("mobilization.open.plan"), StatusChip.Tone.NEUTRAL));
        }
        if (item.servedLate() || item.signedLate()) {
            chips.add(new StatusChip(Texts.get("mobilization.late"), StatusChip.Tone.ERROR));
        }
        return chips;
    }
}
