package org.anbiao.summary.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.summary.Circular;
import org.anbiao.summary.CircularLine;
import org.anbiao.summary.CircularSection;
import org.anbiao.summary.CircularService;

/** A circular: a form while its authority drafts it, a text to read once it is published. */
@Route(SummaryNavigation.CIRCULARS + "/:circular")
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
class CircularView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CircularService circulars;
    private final transient AuthenticationContext authentication;

    CircularView(CircularService circulars, AuthenticationContext authentication) {
        this.circulars = circulars;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Circular> found =
                event.getRouteParameters().get("circular").flatMap(Words::id).flatMap(this::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (found.get().isPublished() || !authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)) {
            read(found.get());
        } else {
            edit(found.get());
        }
    }

    private Optional<Circular> find(UUID id) {
        try {
            return Optional.of(circulars.get(id));
        } catch (DomainException unknown) {
            return Optional.empty();
        }
    }

    private void read(Circular circular) {
        Div text = new Div();
        text.addClassName("summary");
        for (CircularSection section : CircularSection.values()) {
            if (!circular.text(section).isEmpty()) {
                Div card = new Div(new H3(Texts.get("summary.circular.section." + section.code())));
                card.addClassNames("card", "document-text");
                circular.text(section).lines().forEach(line -> card.add(new Paragraph(line)));
                text.add(card);
            }
            if (section == CircularSection.OVERVIEW) {
                text.add(figures(circular));
            }
        }
        Div links = new Div();
        links.addClassName("inline-list");
        if (circular.pdfFileId() != null && circular.docxFileId() != null && circulars.opensDocuments(circular)) {
            links.add(
                    Words.file(circular.pdfFileId(), Texts.get("summary.circular.pdf")),
                    Words.file(circular.docxFileId(), Texts.get("summary.circular.docx")));
        }
        text.add(links);
        add(new PageHeader(circular.title()), CircularsView.line(circular), text);
    }

    private void edit(Circular circular) {
        PageHeader header = new PageHeader(circular.title());
        Button discard = new Button(Texts.get("summary.circular.discard"), click -> discard(circular));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        header.withActions(discard);
        add(header, CircularsView.line(circular), new CircularEditor(circular, circulars, this::reload));
    }

    private void discard(Circular circular) {
        new StepDialog(
                        Texts.get("summary.circular.discard"),
                        Texts.get("summary.circular.discard-effect", circular.title()),
                        () -> circulars.discard(circular.id()),
                        () -> UI.getCurrent().navigate(SummaryNavigation.CIRCULARS))
                .ending()
                .open();
    }

    /** The units' figures in the campaign's order. */
    static Div figures(Circular circular) {
        List<SummaryTable.Column> columns = new ArrayList<>();
        columns.add(new SummaryTable.Column(Texts.get("summary.circular.column.unit"), true));
        CircularLine.COLUMNS.forEach(column ->
                columns.add(new SummaryTable.Column(Texts.get("summary.circular.column." + column.key()), false)));
        SummaryTable table = new SummaryTable(columns);
        circular.lines()
                .forEach(line -> table.row(Stream.concat(
                                Stream.of(line.unit()),
                                CircularLine.COLUMNS.stream()
                                        .map(column ->
                                                String.valueOf(column.value().applyAsLong(line))))
                        .toList()));
        Div card = new Div(
                new H3(Texts.get("summary.circular.section.figures")),
                Words.meta(Texts.get("summary.circular.figures-note", DateField.format(circular.countedOn()))),
                table);
        card.addClassName("card");
        return card;
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("summary.nav.circulars");
    }
}
