package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.selfevaluation.standard.Edition.State;
import org.anbiao.selfevaluation.standard.EditionSummary;
import org.anbiao.selfevaluation.standard.MappingService;
import org.anbiao.selfevaluation.standard.StandardChoice;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;

/** 标准: the editions that reach the authority, and which of them it chose for which class of its enterprises. */
@Route("standards")
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
class StandardsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StandardService standards;
    private final transient MappingService mappings;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final Grid<EditionSummary> grid = new Grid<>();

    StandardsView(
            StandardService standards, MappingService mappings, AuthenticationContext authentication, Clock clock) {
        this.standards = standards;
        this.mappings = mappings;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<EditionSummary> editions = standards.all();
        PageHeader header = new PageHeader(Texts.get("selfevaluation.nav.standards"))
                .withSubtitle(Texts.get("selfevaluation.standards.subtitle"));
        if (manages()) {
            Button create = new Button(Texts.get("selfevaluation.standards.new"), click -> new NewEdition(
                            standards, editions, LocalDate.now(clock), key -> getUI().ifPresent(
                                            ui -> ui.navigate(Addresses.STANDARDS + "/" + key)))
                    .open());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(create);
        }
        add(header);
        fill(editions);
        add(grid, new H3(Texts.get("selfevaluation.choice.title")), choices(editions));
        if (manages()) {
            add(new MappingList(mappings.all(), editions));
        }
    }

    private boolean manages() {
        return authentication.hasAuthority(Permission.CAMPAIGN_MANAGE);
    }

    private void fill(List<EditionSummary> editions) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(edition -> new RouterLink(
                        edition.standard().name(), StandardView.class, new RouteParameters("key", edition.key())))
                .setHeader(Texts.get("selfevaluation.standards.name"))
                .setFlexGrow(3)
                .setAutoWidth(true)
                .setFrozen(true);
        grid.addColumn(edition -> edition.standard().number().isEmpty()
                        ? edition.label()
                        : edition.standard().number())
                .setHeader(Texts.get("selfevaluation.standards.edition"))
                .setAutoWidth(true);
        grid.addColumn(edition -> Texts.get("selfevaluation.standard-type."
                        + edition.standard().type().code()))
                .setHeader(Texts.get("selfevaluation.standards.type"))
                .setAutoWidth(true);
        grid.addColumn(EditionSummary::itemCount)
                .setHeader(Texts.get("selfevaluation.standards.items"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(edition -> Texts.get(
                        "selfevaluation.method-of." + edition.method().code(), Words.number(edition.fullScore())))
                .setHeader(Texts.get("selfevaluation.standards.score"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(StandardsView::validity)
                .setHeader(Texts.get("selfevaluation.standards.validity"))
                .setAutoWidth(true);
        grid.addColumn(edition -> edition.publisherId() == null
                        ? Texts.get("selfevaluation.standards.shipped")
                        : edition.publisherName())
                .setHeader(Texts.get("selfevaluation.standards.publisher"))
                .setAutoWidth(true);
        grid.addComponentColumn(edition -> Words.chip(edition.state()))
                .setHeader(Texts.get("selfevaluation.standards.state"))
                .setAutoWidth(true);
        grid.setItems(editions);
    }

    private static String validity(EditionSummary edition) {
        LocalDate end = edition.validTo();
        String from = DateField.format(edition.validFrom());
        return end == null
                ? Texts.get("selfevaluation.standards.from", from)
                : Texts.get("selfevaluation.standards.from-to", from, DateField.format(end));
    }

    private Component choices(List<EditionSummary> editions) {
        Div list = new Div(Words.meta(Texts.get("selfevaluation.choice.explained")));
        list.addClassName("card-list");
        List<StandardChoice> own = standards.choices();
        LocalDate today = LocalDate.now(clock);
        for (SubjectClass subject : SubjectClass.values()) {
            Span name = new Span(Texts.get("selfevaluation.class." + subject.code()));
            name.addClassName("card-title");
            String current = own.stream()
                    .filter(choice ->
                            choice.subject() == subject && !choice.fromOn().isAfter(today))
                    .findFirst()
                    .map(choice -> Texts.get(
                            "selfevaluation.choice.line",
                            MappingList.name(editions, choice.editionKey()),
                            choice.fromOn(),
                            choice.chosenByName()))
                    .orElseGet(() -> Texts.get("selfevaluation.choice.default." + subject.code()));
            Div line = new Div(name, new Span(current));
            line.addClassName("fact-line");
            own.stream()
                    .filter(choice ->
                            choice.subject() == subject && choice.fromOn().isAfter(today))
                    .forEach(choice -> line.add(Words.meta(Texts.get(
                            "selfevaluation.choice.coming",
                            choice.fromOn(),
                            MappingList.name(editions, choice.editionKey())))));
            if (manages()) {
                Button change = new Button(Texts.get("selfevaluation.choice.change"));
                change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                change.addClickListener(click -> choose(subject, editions));
                line.add(change);
            }
            list.add(line);
        }
        return list;
    }

    private void choose(SubjectClass subject, List<EditionSummary> editions) {
        Select<EditionSummary> edition = new Select<>();
        edition.setLabel(Texts.get("selfevaluation.choice.edition"));
        edition.setItems(
                editions.stream().filter(one -> one.state() == State.PUBLISHED).toList());
        edition.setItemLabelGenerator(one -> one.standard().name() + " " + one.label());
        DateField from = new DateField(Texts.get("selfevaluation.choice.from"));
        from.setValue(LocalDate.now(clock));
        TextField reason = new TextField(Texts.get("selfevaluation.choice.reason"));
        reason.setMaxLength(300);
        new StepDialog(
                        Texts.get("selfevaluation.class." + subject.code()),
                        Texts.get("selfevaluation.choice.effect"),
                        () -> {
                            if (edition.getValue() == null || from.getValue() == null) {
                                throw new DomainException("selfevaluation.choice.missing");
                            }
                            standards.choose(subject, edition.getValue().key(), from.getValue(), reason.getValue());
                        },
                        () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)))
                .with(edition, from, reason)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.nav.standards");
    }
}
