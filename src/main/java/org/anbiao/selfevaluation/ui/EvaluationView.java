package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Permission;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.SelfEvaluationService;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 自评: the elements with how far they are, and the items of one of them; on a phone the elements come first. */
@Route("evaluation")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class EvaluationView extends Div implements HasUrlParameter<String>, BeforeEnterObserver, HasDynamicTitle {

    private final transient EvaluationService evaluations;
    private final transient SelfEvaluationService facts;
    private final transient FileStore files;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private @Nullable UUID enterpriseId;
    private transient Map<String, Answer> answers = new HashMap<>();
    private final EvaluationProgress progress = new EvaluationProgress();
    private final ElementNav elements = new ElementNav();

    EvaluationView(
            EvaluationService evaluations,
            SelfEvaluationService facts,
            FileStore files,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.evaluations = evaluations;
        this.facts = facts;
        this.files = files;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassNames("page", "evaluation-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        UUID own = currentActor.get().enterpriseId();
        enterpriseId = own != null ? own : Addresses.id(parameter).orElse(null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UUID enterprise = enterpriseId;
        if (enterprise == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<CampaignYear> campaign = Addresses.campaign(evaluations.campaigns(), event);
        if (campaign.isEmpty()) {
            add(new EmptyState(
                    Texts.get("selfevaluation.campaign.none"), Texts.get("selfevaluation.campaign.none-hint")));
            return;
        }
        Optional<EvaluationSheet> sheet = evaluations.find(campaign.get().id(), enterprise);
        if (sheet.isPresent()) {
            show(campaign.get(), sheet.get(), Addresses.text(event, Addresses.ELEMENT));
        } else {
            begin(campaign.get(), enterprise);
        }
    }

    private boolean records() {
        return authentication.hasAuthority(Permission.FACT_RECORD);
    }

    private void begin(CampaignYear campaign, UUID enterprise) {
        add(new PageHeader(title(campaign)).withSubtitle(subtitle(campaign, enterprise)));
        if (facts.isRecorded(campaign.id(), enterprise)) {
            add(new EmptyState(
                    Texts.get("selfevaluation.paper.recorded"), Texts.get("selfevaluation.paper.recorded-hint")));
        } else if (records()) {
            add(new BeginPanel(
                    evaluations,
                    facts,
                    files,
                    campaign.id(),
                    enterprise,
                    !currentActor.get().isEnterprise(),
                    this::reload));
        } else {
            add(new EmptyState(
                    Texts.get("selfevaluation.evaluation.none"), Texts.get("selfevaluation.evaluation.none-hint")));
        }
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private static String title(CampaignYear campaign) {
        return Texts.get("selfevaluation.evaluation.title", String.valueOf(campaign.year()));
    }

    private String subtitle(CampaignYear campaign, UUID enterprise) {
        return currentActor.get().isEnterprise()
                ? campaign.title()
                : evaluations.subject(enterprise).name() + " · " + campaign.title();
    }

    private void show(CampaignYear campaign, EvaluationSheet sheet, String chosen) {
        answers = new HashMap<>(sheet.answers());
        Evaluation evaluation = sheet.evaluation();
        String page = Addresses.REPORT + "/" + evaluation.id();
        Button report = new Button(
                Texts.get("selfevaluation.report.open"), click -> getUI().ifPresent(ui -> ui.navigate(page)));
        report.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader(title(campaign), report)
                .withState(Words.chip(evaluation.state()))
                .withSubtitle(subtitle(campaign, evaluation.enterpriseId())));
        Element element = sheet.elementToShow(chosen);
        boolean onlyReturned = chosen.isEmpty() && !sheet.returned().isEmpty();
        Div items = onlyReturned
                ? new ReturnedItems(
                        sheet,
                        item -> card(campaign, sheet, sheet.elementOf(item), item),
                        link(campaign, evaluation, sheet.edition().elements().get(0)),
                        records())
                : items(campaign, sheet, element);
        Div body = new Div(elements, items);
        body.addClassName("evaluation-body");
        body.setClassName("one-element", onlyReturned || !chosen.isEmpty());
        add(new ApplicabilityNotice(evaluations, sheet, records(), this::reload), progress, body);
        refresh(campaign, sheet, element);
    }

    /** What is done so far, counted again after every answer. */
    private void refresh(CampaignYear campaign, EvaluationSheet loaded, Element current) {
        EvaluationSheet sheet = new EvaluationSheet(
                loaded.evaluation(), loaded.edition(), answers, loaded.earlier(), loaded.evidence());
        progress.show(sheet);
        elements.show(sheet, current, element -> link(campaign, sheet.evaluation(), element));
    }

    private RouterLink link(CampaignYear campaign, Evaluation evaluation, Element element) {
        RouterLink link = Addresses.answers(
                currentActor.get(),
                evaluation.enterpriseId(),
                "",
                Addresses.CAMPAIGN,
                campaign.id(),
                Addresses.ELEMENT,
                element.code());
        link.addClassName("evaluation-element");
        return link;
    }

    private Div items(CampaignYear campaign, EvaluationSheet sheet, Element element) {
        Div items = new Div(new H3(element.code() + "　" + element.title()));
        items.addClassName("evaluation-items");
        for (Section section : element.sections()) {
            if (!section.title().equals(element.title())) {
                Span title = new Span(section.code() + "　" + section.title());
                title.addClassName("evaluation-section");
                items.add(title);
            }
            section.items().forEach(item -> items.add(card(campaign, sheet, element, item)));
        }
        items.add(new OnwardLinks(sheet, element, one -> link(campaign, sheet.evaluation(), one)));
        return items;
    }

    private Component card(CampaignYear campaign, EvaluationSheet sheet, Element element, Item item) {
        Evaluation evaluation = sheet.evaluation();
        boolean open = records() && sheet.isEditable(item);
        EvidenceList evidence = new EvidenceList(
                evaluations,
                files,
                evaluation.id(),
                evaluation.enterpriseId(),
                item.code(),
                sheet.evidence().getOrDefault(item.code(), List.of()),
                open);
        return new ItemCard(
                item,
                ItemCard.Points.of(sheet.edition(), item),
                answers.get(item.code()),
                sheet.earlier().getOrDefault(item.code(), List.of()),
                open,
                evidence,
                (code, input, version) -> evaluations.answer(evaluation.id(), code, input, version),
                answer -> {
                    answers.put(item.code(), answer);
                    refresh(campaign, sheet, element);
                });
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.nav.evaluation");
    }
}
