package org.anbiao.summary.ui;

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
import org.anbiao.summary.SummaryCampaign;
import org.anbiao.summary.SummaryDirectory;
import org.anbiao.summary.SummaryExamples;
import org.anbiao.summary.SummaryLine;
import org.anbiao.summary.UnitSummary;
import org.anbiao.summary.UnitSummary.Standing;
import org.anbiao.summary.UnitSummaryService;
import org.anbiao.workflow.ui.ReviewHistory;

/** 工作总结: the own unit's summary, examples of others, and for whole authorities where every unit stands. */
@Route(SummaryNavigation.ROUTE)
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
class SummaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CAMPAIGN = "campaign";

    private final transient SummaryDirectory directory;
    private final transient UnitSummaryService service;
    private final transient SummaryExamples examples;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    SummaryView(
            SummaryDirectory directory,
            UnitSummaryService service,
            SummaryExamples examples,
            AuthenticationContext authentication,
            Clock clock) {
        this.directory = directory;
        this.service = service;
        this.examples = examples;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<SummaryCampaign> campaigns = directory.campaigns();
        Optional<UUID> wanted = Words.id(event, CAMPAIGN);
        Optional<SummaryCampaign> chosen = campaigns.stream()
                .filter(campaign -> wanted.isEmpty() || campaign.id().equals(wanted.get()))
                .findFirst();
        if (chosen.isEmpty()) {
            add(
                    new PageHeader(Texts.get("summary.nav")),
                    new EmptyState(Texts.get("summary.campaign.none"), Texts.get("summary.campaign.none-hint")));
            return;
        }
        SummaryCampaign campaign = chosen.get();
        Optional<UnitSummary> reading = Words.id(event, "summary").flatMap(directory::find);
        if (reading.isPresent()) {
            read(campaign, reading.get());
        } else {
            show(campaign, campaigns);
        }
    }

    private void read(SummaryCampaign campaign, UnitSummary summary) {
        PageHeader header = new PageHeader(Texts.get("summary.review-title", directory.unit(summary)))
                .withState(Words.chip(summary.standing()))
                .withSubtitle(campaign.title());
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)
                && summary.standing() == Standing.APPROVED
                && examples.isGiven(summary)) {
            header.withActions(example(summary));
        }
        add(header);
        if (summary.handedInOn() != null) {
            add(new ReviewHistory(directory.rounds(summary.id())));
        }
        add(new SummaryText(summary, directory.opensDocuments(summary)));
    }

    private Button example(UnitSummary summary) {
        boolean shown = summary.sharedOn() != null;
        Button button = new Button(
                Texts.get(shown ? "summary.example.hide" : "summary.example.show"),
                click -> Notices.attempt(() -> {
                    if (shown) {
                        examples.hide(summary.id());
                    } else {
                        examples.show(summary.id());
                    }
                    Notices.done(Texts.get(shown ? "summary.example.hidden" : "summary.example.shown"));
                    reload();
                }));
        button.setTooltipText(Texts.get("summary.example.effect"));
        return button;
    }

    private void show(SummaryCampaign campaign, List<SummaryCampaign> campaigns) {
        PageHeader header = new PageHeader(Texts.get("summary.nav")).withSubtitle(campaign.title());
        add(header);
        if (campaigns.size() > 1) {
            add(select(campaign, campaigns));
        }
        boolean own = authentication.hasAuthority(Permission.PLAN_SUBMIT) && directory.isMember(campaign.id());
        List<SummaryLine> lines = directory.lines(campaign.id());
        if (own) {
            own(campaign, header);
        }
        if (lines.size() > 1) {
            long handedIn =
                    lines.stream().filter(line -> line.handedInOn() != null).count();
            add(new H3(Texts.get("summary.overview", handedIn, lines.size())), new LineCards(campaign, lines, today));
            return;
        }
        List<SummaryLine> shown = examples.of(campaign.id());
        if (!shown.isEmpty()) {
            add(new H3(Texts.get("summary.examples")), new LineCards(campaign, shown, today));
        } else if (!own) {
            add(new EmptyState(Texts.get("summary.none-to-show"), Texts.get("summary.none-to-show-hint")));
        }
    }

    private void own(SummaryCampaign campaign, PageHeader header) {
        Optional<UnitSummary> found = directory.own(campaign.id());
        header.withState(Words.chip(found.map(UnitSummary::standing).orElse(Standing.NOT_BEGUN)));
        add(deadline(campaign, found.map(UnitSummary::handedInOn).isPresent()));
        if (found.isEmpty()) {
            add(begin(campaign));
            return;
        }
        UnitSummary summary = found.get();
        if (summary.standing() == Standing.SUBMITTED) {
            header.withActions(new Button(
                    Texts.get("summary.withdraw"),
                    click -> Notices.attempt(() -> {
                        service.withdraw(summary.id());
                        Notices.done(Texts.get("summary.withdrawn"));
                        reload();
                    })));
        }
        if (summary.handedInOn() != null) {
            add(new ReviewHistory(directory.rounds(summary.id())));
        }
        add(new SummaryEditor(summary, service, directory, this::reload));
    }

    private Div deadline(SummaryCampaign campaign, boolean handedIn) {
        Div line = new Div();
        line.addClassName("inline-list");
        LocalDate due = campaign.dueOn();
        if (due != null) {
            line.add(Words.meta(Texts.get("summary.due", DateField.format(due))));
            if (!handedIn && due.isBefore(today)) {
                line.add(new StatusChip(Texts.get("summary.overdue"), Tone.ERROR));
            }
        }
        return line;
    }

    private Div begin(SummaryCampaign campaign) {
        Button begin = new Button(
                Texts.get("summary.begin"),
                click -> Notices.attempt(() -> {
                    service.open(campaign.id());
                    reload();
                }));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClassName("large-action");
        Div card = new Div(new Paragraph(Texts.get("summary.begin-hint")), begin);
        card.addClassName("card");
        return card;
    }

    private Select<SummaryCampaign> select(SummaryCampaign campaign, List<SummaryCampaign> campaigns) {
        Select<SummaryCampaign> select = new Select<>();
        select.setLabel(Texts.get("summary.campaign"));
        select.setItems(campaigns);
        select.setItemLabelGenerator(SummaryCampaign::title);
        select.addClassName("campaign-select");
        select.setValue(campaign);
        select.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                SummaryNavigation.ROUTE,
                QueryParameters.of(CAMPAIGN, change.getValue().id().toString()))));
        return select;
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("summary.nav");
    }
}
