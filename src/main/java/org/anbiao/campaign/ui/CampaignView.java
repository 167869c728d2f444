package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignBoard;
import org.anbiao.campaign.CampaignCarried;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.CampaignInheritance;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignLeftovers;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.CampaignTargets;
import org.anbiao.campaign.TargetSheet;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantTerms;

/** Are we on time, and who is missing? The board of one campaign; the tab stands in the address. */
@Route("campaigns/:campaign")
@PermitAll
@CssImport("./campaign.css")
class CampaignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> TABS =
            List.of("board", "tasks", "work-list", "targets", "scheme", "differences", "timeline", "leftover");

    private final transient CampaignBoard board;
    private final transient CampaignSetup setup;
    private final transient CampaignLaunch launch;
    private final transient CampaignActions actions;
    private final transient CampaignTargets targets;
    private final transient TargetSheet sheet;
    private final transient CampaignLeftovers leftovers;
    private final transient CampaignCarried carried;
    private final transient CampaignInheritance inheritance;
    private final transient FormCatalogue forms;
    private final transient TenantTerms terms;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;
    private String title = "";
    private int page = 1;

    CampaignView(
            CampaignBoard board,
            CampaignSetup setup,
            CampaignLaunch launch,
            CampaignActions actions,
            CampaignTargets targets,
            TargetSheet sheet,
            CampaignLeftovers leftovers,
            CampaignCarried carried,
            CampaignInheritance inheritance,
            FormCatalogue forms,
            TenantTerms terms,
            CurrentActor currentActor,
            Clock clock) {
        this.board = board;
        this.setup = setup;
        this.launch = launch;
        this.actions = actions;
        this.targets = targets;
        this.sheet = sheet;
        this.leftovers = leftovers;
        this.carried = carried;
        this.inheritance = inheritance;
        this.forms = forms;
        this.terms = terms;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.get("common.product");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters()
                .get("campaign")
                .flatMap(CampaignParts::uuid)
                .orElse(null);
        String tab = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .filter(TABS::contains)
                .orElse("board");
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
        removeAll();
        if (id == null || !Notices.attempt(() -> show(id, tab))) {
            event.forwardTo(CampaignListView.class);
        }
    }

    private void show(UUID id, String tab) {
        Campaign campaign = setup.get(id);
        CampaignContent content = setup.content(id);
        title = campaign.head().title();
        add(header(campaign), CampaignParts.phaseStrip(content.phases(), LocalDate.now(clock)));
        if (campaign.status() == CampaignStatus.LAUNCHING) {
            add(new LaunchPanel(launch, id, manages(campaign), () -> UI.getCurrent()
                    .getPage()
                    .reload()));
        }
        add(tabs(id, tab, !content.workList().isEmpty()), content(campaign, content, tab));
    }

    private PageHeader header(Campaign campaign) {
        return new PageHeader(title, actions.of(campaign, manages(campaign)).toArray(Component[]::new))
                .withState(CampaignParts.status(campaign.status()))
                .withSubtitle(String.join(
                                " ",
                                campaign.head().documentNumber(),
                                campaign.head().issuer())
                        .strip());
    }

    private boolean manages(Campaign campaign) {
        return CampaignParts.mayManage()
                && campaign.tenantId().equals(currentActor.get().tenantId());
    }

    private static Div tabs(UUID id, String current, boolean withWorkList) {
        Div tabs = new Div();
        tabs.addClassName("campaign-tabs");
        for (String tab : TABS) {
            if (tab.equals("work-list") && !withWorkList) {
                continue;
            }
            Anchor link = new Anchor("campaigns/" + id + "?tab=" + tab, Texts.get("campaign.tab." + tab));
            if (tab.equals(current)) {
                link.addClassName("campaign-tab-current");
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        return tabs;
    }

    private Component content(Campaign campaign, CampaignContent content, String tab) {
        boolean launched = campaign.status() != CampaignStatus.DRAFT;
        return switch (tab) {
            case "tasks" -> BoardTables.tasks(campaign.id(), content.phases(), board.tasks(campaign.id()));
            case "work-list" ->
                BoardTables.workList(content.workList(), content.units(), board.workListStates(campaign.id()));
            case "targets" ->
                new TargetsPanel(
                        campaign.id(),
                        campaign.head().title(),
                        targets.progress(campaign.id()),
                        () -> sheet.workbook(campaign.id()));
            case "leftover" -> {
                Div both = new Div();
                if (page == 1) {
                    carried.of(campaign.id())
                            .ifPresent(over -> both.add(new CarriedPanel(
                                    over, campaign.id(), terms.names(campaign.tenantId(), campaign.lastDay()))));
                }
                both.add(new LeftoverPanel(leftovers, campaign.id(), page));
                yield both;
            }
            case "scheme" -> new SchemePanel(content, forms);
            case "timeline" -> new TimelinePanel(board.timeline(campaign.id()), clock.getZone());
            case "differences" -> new DifferencesPanel(inheritance, forms, campaign, manages(campaign));
            default ->
                launched
                        ? BoardTables.board(
                                campaign.id(),
                                content.phases(),
                                board.rows(campaign.id()),
                                terms.names(campaign.tenantId(), campaign.lastDay()))
                        : new Paragraph(Texts.get("campaign.board.not-launched"));
        };
    }
}
