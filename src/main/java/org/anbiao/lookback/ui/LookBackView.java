package org.anbiao.lookback.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackCampaign;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackEntries;
import org.anbiao.lookback.LookBackLine;
import org.anbiao.lookback.LookBackLine.Standing;
import org.anbiao.lookback.LookBackService;
import org.anbiao.workflow.ui.ReviewHistory;

/** 回头看: the own unit's evaluation with its report and list, and for whole authorities where every unit stands. */
@Route(LookBackNavigation.ROUTE)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class LookBackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CAMPAIGN = "campaign";

    private final transient LookBackDirectory directory;
    private final transient LookBackService service;
    private final transient LookBackEntries entries;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    LookBackView(
            LookBackDirectory directory,
            LookBackService service,
            LookBackEntries entries,
            AuthenticationContext authentication,
            Clock clock) {
        this.directory = directory;
        this.service = service;
        this.entries = entries;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<LookBackCampaign> campaigns = directory.campaigns();
        Optional<UUID> wanted = Words.id(event, CAMPAIGN);
        Optional<LookBackCampaign> chosen = campaigns.stream()
                .filter(campaign -> wanted.isEmpty() || campaign.id().equals(wanted.get()))
                .findFirst();
        if (chosen.isEmpty()) {
            add(
                    new PageHeader(Texts.get("lookback.nav")),
                    new EmptyState(Texts.get("lookback.campaign.none"), Texts.get("lookback.campaign.none-hint")));
            return;
        }
        LookBackCampaign campaign = chosen.get();
        Optional<LookBack> reading = Words.id(event, "lookback").flatMap(directory::find);
        if (reading.isPresent()) {
            read(campaign, reading.get());
        } else {
            show(campaign, campaigns);
        }
    }

    private void read(LookBackCampaign campaign, LookBack lookBack) {
        add(new PageHeader(Texts.get("lookback.review-title", directory.unit(lookBack)))
                .withState(Words.chip(Words.standing(lookBack)))
                .withSubtitle(campaign.title()));
        if (lookBack.handedInOn() != null) {
            add(new ReviewHistory(directory.rounds(lookBack.id())));
        }
        add(new LookBackText(lookBack, directory, entries, today));
    }

    private void show(LookBackCampaign campaign, List<LookBackCampaign> campaigns) {
        PageHeader header = new PageHeader(Texts.get("lookback.nav")).withSubtitle(campaign.title());
        add(header);
        if (campaigns.size() > 1) {
            add(select(campaign, campaigns));
        }
        boolean own = authentication.hasAuthority(Permission.PLAN_SUBMIT) && directory.isMember(campaign.id());
        List<LookBackLine> lines = directory.lines(campaign.id());
        if (own) {
            own(campaign, header);
        }
        if (!own || lines.size() > 1) {
            overview(campaign, lines);
        }
    }

    private void own(LookBackCampaign campaign, PageHeader header) {
        Optional<LookBack> found = directory.own(campaign.id());
        Standing standing = found.map(Words::standing).orElse(Standing.NOT_BEGUN);
        boolean handedIn = found.map(LookBack::handedInOn).isPresent();
        header.withState(Words.chip(standing));
        add(deadline(campaign, handedIn));
        if (found.isEmpty()) {
            add(begin(campaign));
            return;
        }
        LookBack lookBack = found.get();
        if (lookBack.isSubmitted()) {
            header.withActions(new Button(
                    Texts.get("lookback.withdraw"),
                    click -> Notices.attempt(() -> {
                        service.withdraw(lookBack.id());
                        Notices.done(Texts.get("lookback.withdrawn"));
                        reload();
                    })));
        }
        if (handedIn) {
            add(new ReviewHistory(directory.rounds(lookBack.id())));
        }
        add(new LookBackEditor(lookBack, service, directory, entries, today, this::reload));
    }

    private Div deadline(LookBackCampaign campaign, boolean handedIn) {
        Div line = new Div();
        line.addClassName("inline-list");
        LocalDate due = campaign.dueOn();
        if (due != null) {
            line.add(Words.meta(Texts.get("lookback.due", DateField.format(due))));
            if (!handedIn && due.isBefore(today)) {
                line.add(new StatusChip(Texts.get("lookback.overdue"), Tone.ERROR));
            }
        }
        return line;
    }

    private Div begin(LookBackCampaign campaign) {
        Button begin = new Button(
                Texts.get("lookback.begin"),
                click -> Notices.attempt(() -> {
                    service.open(campaign.id());
                    reload();
                }));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClassName("large-action");
        Div card = new Div(new Paragraph(Texts.get("lookback.begin-hint")), begin);
        card.addClassName("card");
        return card;
    }

    private void overview(LookBackCampaign campaign, List<LookBackLine> lines) {
        if (lines.isEmpty()) {
            add(new EmptyState(Texts.get("lookback.none-to-show"), Texts.get("lookback.none-to-show-hint")));
            return;
        }
        long handedIn = lines.stream().filter(line -> line.handedInOn() != null).count();
        add(
                new H3(Texts.get("lookback.overview", handedIn, lines.size())),
                new OverviewGrid(campaign, lines, today),
                new OverviewCards(campaign, lines, today));
    }

    private Select<LookBackCampaign> select(LookBackCampaign campaign, List<LookBackCampaign> campaigns) {
        Select<LookBackCampaign> select = new Select<>();
        select.setLabel(Texts.get("lookback.campaign"));
        select.setItems(campaigns);
        select.setItemLabelGenerator(LookBackCampaign::title);
        select.addClassName("campaign-select");
        select.setValue(campaign);
        select.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                LookBackNavigation.ROUTE,
                QueryParameters.of(CAMPAIGN, change.getValue().id().toString()))));
        return select;
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("lookback.nav");
    }
}
