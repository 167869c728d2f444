package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.campaign.CampaignFinding;
import org.anbiao.campaign.SchemeCatalog;
import org.anbiao.campaign.Schemes;
import org.anbiao.campaign.Schemes.Opened;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Definition;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Standing;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.definition.ui.DifferenceTable;
import org.anbiao.documents.DocumentTexts;
import org.anbiao.reporting.FormCatalogue;

/** What does this scheme say? A draft is edited section by section like a campaign; the section stands in the address. */
@Route(SchemeListView.ROUTE + "/:scheme/:section?")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
@CssImport("./campaign.css")
class SchemeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> EDITED =
            List.of("head", "phases", "targets", "documents", "reports", "work-list", "differences");
    private static final List<String> READ = List.of("content", "differences");

    private final transient Schemes schemes;
    private final transient SchemeCatalog catalog;
    private final transient DocumentTexts texts;
    private final transient FormCatalogue forms;

    SchemeView(Schemes schemes, SchemeCatalog catalog, DocumentTexts texts, FormCatalogue forms) {
        this.schemes = schemes;
        this.catalog = catalog;
        this.texts = texts;
        this.forms = forms;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            UUID id = event.getRouteParameters()
                    .get("scheme")
                    .flatMap(CampaignParts::uuid)
                    .orElseThrow(() -> new DomainException("definition.unknown"));
            show(id, event.getRouteParameters().get("section").orElse(""));
        } catch (DomainException unknown) {
            event.rerouteToError(NotFoundException.class, Texts.get(unknown.messageKey()));
        }
    }

    private void show(UUID id, String wanted) {
        Opened opened = schemes.get(id);
        List<String> sections = opened.editable() ? EDITED : READ;
        String section = sections.contains(wanted) ? wanted : sections.get(0);
        removeAll();
        Div columns = new Div(steps(opened, sections, section), section(opened, section));
        columns.addClassName("setup");
        add(header(opened), columns);
    }

    private PageHeader header(Opened opened) {
        Definition definition = opened.definition();
        List<Component> chips = new ArrayList<>(List.of(DefinitionWords.state(definition.state())));
        Standing from = opened.from();
        if (from != null && opened.own()) {
            DefinitionWords.alarm(from).ifPresent(chips::add);
        }
        Button back = new Button(
                Texts.get("campaign.schemes.back"), click -> UI.getCurrent().navigate(SchemeListView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        PageHeader header = new PageHeader(opened.scheme().name())
                .withState(chips.toArray(Component[]::new))
                .withSubtitle(String.join(
                        " · ",
                        Stream.of(
                                        DefinitionWords.origin(
                                                definition.publisher(),
                                                definition.name().version()),
                                        opened.scheme().documentNumber(),
                                        from == null ? "" : CampaignParts.restsOn(from))
                                .filter(part -> !part.isBlank())
                                .toList()));
        if (!opened.editable()) {
            return header.withActions(back);
        }
        Button publish = new Button(Texts.get("campaign.schemes.publish"), click -> {
            if (Notices.attempt(() -> schemes.publish(definition.id()))) {
                Notices.done(Texts.get("campaign.schemes.published"));
                show(definition.id(), "");
            }
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return header.withActions(back, publish);
    }

    private Nav steps(Opened opened, List<String> sections, String current) {
        UUID id = opened.definition().id();
        List<CampaignFinding> findings = opened.editable() ? schemes.findings(id) : List.of();
        Nav steps = new Nav();
        steps.addClassName("setup-steps");
        steps.setAriaLabel(Texts.get("campaign.setup.steps"));
        for (String section : sections) {
            Anchor step = new Anchor(
                    SchemeListView.ROUTE + "/" + id + "/" + section, Texts.get("campaign.section." + section));
            long errors = findings.stream()
                    .filter(finding -> finding.severity() == CampaignFinding.Severity.ERROR
                            && finding.section().equals(section))
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

    private Component section(Opened opened, String section) {
        Runnable again = () -> show(opened.definition().id(), section);
        SectionEdit edit = SectionEdit.of(opened.content(), new SchemeSaver(schemes, opened), again);
        return switch (section) {
            case "phases" -> new PhasesSection(edit);
            case "targets" -> new TargetsSection(edit);
            case "documents" -> new DocumentsSection(texts, edit);
            case "reports" -> new ReportsSection(catalog, forms, edit);
            case "work-list" -> new WorkListSection(edit);
            case "differences" -> differences(opened);
            case "content" -> content(opened);
            default -> new SchemeHeadSection(new SchemeSaver(schemes, opened), opened, edit);
        };
    }

    private Component content(Opened opened) {
        Div content = new Div(
                DefinitionWords.muted(opened.scheme().title()),
                BoardTables.plan(opened.content().phases()),
                new SchemePanel(opened.content(), forms));
        content.addClassName("card-list");
        return content;
    }

    private Component differences(Opened opened) {
        Standing from = opened.from();
        List<Difference> differences = schemes.differences(opened.definition().id());
        if (from == null || differences.isEmpty()) {
            return new EmptyState(Texts.get("campaign.schemes.same"), Texts.get("campaign.differences.empty.hint"));
        }
        return new DifferenceTable(
                DefinitionWords.origin(from.publisher(), from.used().version()),
                Texts.get("campaign.schemes.this"),
                new ContentWords(forms),
                differences);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("campaign.schemes.title");
    }
}
