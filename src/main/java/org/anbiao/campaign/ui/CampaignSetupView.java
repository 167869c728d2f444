package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignFinding;
import org.anbiao.campaign.CampaignInheritance;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignLeftovers;
import org.anbiao.campaign.CampaignRevision;
import org.anbiao.campaign.CampaignRollover;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.SchemeCatalog;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.documents.DocumentTexts;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.tenancy.TenantTerms;

/** What will happen when I launch? Set-up of a draft, section by section; the section stands in the address. */
@Route("campaigns/:campaign/setup/:section?")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
@CssImport("./campaign.css")
@CssImport("./workflow.css")
class CampaignSetupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> SECTIONS =
            List.of("head", "phases", "units", "targets", "documents", "reports", "work-list", "last-year", "launch");

    /** What can still be changed after the launch. */
    private static final List<String> REVISABLE = List.of("phases", "units", "targets", "documents", "reports");

    private final transient CampaignSetup setup;
    private final transient CampaignRevision revision;
    private final transient CampaignLaunch launch;
    private final transient CampaignLeftovers leftovers;
    private final transient CampaignRollover rollover;
    private final transient CampaignInheritance inheritance;
    private final transient DocumentTexts documentTexts;
    private final transient TenantTerms terms;
    private final transient SchemeCatalog schemes;
    private final transient FormCatalogue formCatalogue;
    private String title = "";

    CampaignSetupView(
            CampaignSetup setup,
            CampaignRevision revision,
            CampaignLaunch launch,
            CampaignLeftovers leftovers,
            CampaignRollover rollover,
            CampaignInheritance inheritance,
            DocumentTexts documentTexts,
            TenantTerms terms,
            SchemeCatalog schemes,
            FormCatalogue formCatalogue) {
        this.setup = setup;
        this.revision = revision;
        this.launch = launch;
        this.leftovers = leftovers;
        this.rollover = rollover;
        this.inheritance = inheritance;
        this.documentTexts = documentTexts;
        this.terms = terms;
        this.schemes = schemes;
        this.formCatalogue = formCatalogue;
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
        String section = event.getRouteParameters()
                .get("section")
                .filter(SECTIONS::contains)
                .orElse("head");
        AtomicReference<CampaignStatus> status = new AtomicReference<>();
        if (id == null || !Notices.attempt(() -> status.set(setup.get(id).status()))) {
            event.forwardTo(CampaignListView.class);
        } else if (status.get() == CampaignStatus.DRAFT) {
            show(id, section);
        } else if (status.get() == CampaignStatus.RUNNING) {
            show(id, REVISABLE.contains(section) ? section : REVISABLE.get(0));
        } else {
            event.forwardTo("campaigns/" + id);
        }
    }

    private void show(UUID id, String section) {
        removeAll();
        Campaign campaign = setup.get(id);
        title = campaign.head().title();
        Div content = new Div(section(campaign, section));
        Div columns = new Div(steps(campaign, section), content);
        columns.addClassName("setup");
        Component other = campaign.status() == CampaignStatus.DRAFT
                ? delete(campaign)
                : new Anchor("campaigns/" + id + "?tab=timeline", Texts.get("campaign.tab.timeline"));
        add(
                new PageHeader(
                                title,
                                new Anchor(
                                        "campaigns/" + id + "?tab=differences", Texts.get("campaign.tab.differences")),
                                other)
                        .withState(state(campaign))
                        .withSubtitle(inheritance
                                .standing(id)
                                .map(CampaignParts::restsOn)
                                .orElse("")),
                columns);
    }

    private Component[] state(Campaign campaign) {
        return Stream.concat(
                        Stream.of(CampaignParts.status(campaign.status())),
                        inheritance.standing(campaign.id()).flatMap(DefinitionWords::alarm).stream())
                .toArray(Component[]::new);
    }

    private Component section(Campaign campaign, String section) {
        Runnable again = () -> show(campaign.id(), section);
        SectionEdit edit = SectionEdit.of(campaign, setup, revision, again);
        return switch (section) {
            case "phases" -> new PhasesSection(edit);
            case "units" -> new UnitsSection(setup, terms.names(campaign.tenantId(), campaign.lastDay()), edit);
            case "targets" -> new TargetsSection(edit);
            case "documents" -> new DocumentsSection(documentTexts, edit);
            case "reports" -> new ReportsSection(schemes, formCatalogue, edit);
            case "work-list" -> new WorkListSection(edit);
            case "last-year" -> new LastYearSection(rollover, formCatalogue, campaign);
            case "launch" -> new LaunchSection(launch, leftovers, campaign.id());
            default -> new HeadSection(setup, campaign, edit);
        };
    }

    private Nav steps(Campaign campaign, String current) {
        UUID id = campaign.id();
        boolean draft = campaign.status() == CampaignStatus.DRAFT;
        List<CampaignFinding> findings = draft ? launch.check(id) : List.of();
        Nav steps = new Nav();
        steps.addClassName("setup-steps");
        steps.setAriaLabel(Texts.get("campaign.setup.steps"));
        for (String section : draft ? SECTIONS : REVISABLE) {
            Anchor step = new Anchor("campaigns/" + id + "/setup/" + section, Texts.get("campaign.section." + section));
            long errors = findings.stream()
                    .filter(finding -> finding.severity() == CampaignFinding.Severity.ERROR)
                    .filter(finding -> finding.section().equals(section) || section.equals("launch"))
                    .count();
            if (errors > 0) {
                step.add(new StatusChip(Texts.get("campaign.setup.missing", errors), StatusChip.Tone.ERROR));
            }
            if (section.equals(current)) {
                step.addClassName("setup-step-current");
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
        return steps;
    }

    private Button delete(Campaign campaign) {
        Button delete = new Button(Texts.get("campaign.setup.delete"), click -> {
            ConfirmDialog confirm = new ConfirmDialog(
                    Texts.get("campaign.setup.delete"),
                    Texts.get("campaign.setup.delete.confirm", campaign.head().title()),
                    Texts.get("common.action.delete"),
                    confirmed -> {
                        if (Notices.attempt(() -> setup.delete(campaign.id()))) {
                            UI.getCurrent().navigate(CampaignListView.class);
                        }
                    });
            confirm.setCancelable(true);
            confirm.setCancelText(Texts.get("common.action.cancel"));
            confirm.setConfirmButtonTheme("error primary");
            confirm.open();
        });
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return delete;
    }
}
