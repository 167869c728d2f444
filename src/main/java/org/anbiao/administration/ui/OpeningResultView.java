package org.anbiao.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.administration.opening.Opening;
import org.anbiao.administration.opening.OpeningService;
import org.anbiao.administration.opening.OpeningSheet;
import org.anbiao.administration.opening.OpeningSheets;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** Opening authorities, second step: what the check found, the rows to correct, the confirmation. */
@Route(AdministrationNavigation.OPENINGS + "/:id")
@RolesAllowed({"PLATFORM_OPERATOR", "TENANT_ADMIN"})
class OpeningResultView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 200;

    private final transient OpeningService openings;
    private final transient OpeningSheets sheets;
    private final PageHeader header = new PageHeader(Texts.get("administration.opening.result"));
    private final Div body = new Div();

    OpeningResultView(OpeningService openings, OpeningSheets sheets) {
        this.openings = openings;
        this.sheets = sheets;
        addClassName("page");
        body.addClassName("card-list");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text = event.getRouteParameters().get("id").orElse("");
        try {
            show(openings.get(UUID.fromString(text)));
        } catch (IllegalArgumentException | DomainException e) {
            throw new NotFoundException(text);
        }
    }

    private void show(Opening now) {
        header.withSubtitle(now.fileName());
        header.withState(new StatusChip(
                Texts.get("administration.opening.state." + now.state().name()), tone(now.state())));
        header.withActions();
        body.removeAll();
        switch (now.state()) {
            case REFUSED -> body.add(notice(now.refusal()));
            case CHECKED -> checked(now);
            case DONE -> body.add(notice(Texts.get("administration.opening.done-next")), counts(now));
            case CANCELLED -> body.add(notice(Texts.get("administration.opening.cancelled")));
        }
        problems(now);
    }

    private static StatusChip.Tone tone(Opening.State state) {
        return switch (state) {
            case DONE -> StatusChip.Tone.SUCCESS;
            case REFUSED -> StatusChip.Tone.ERROR;
            case CHECKED -> StatusChip.Tone.WARNING;
            case CANCELLED -> StatusChip.Tone.NEUTRAL;
        };
    }

    private static Span notice(String text) {
        Span notice = new Span(text);
        notice.addClassName("notice-bar");
        return notice;
    }

    private static Grid<Opening.Count> counts(Opening now) {
        Grid<Opening.Count> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.addColumn(count -> sheet(count.sheet())).setHeader(Texts.get("administration.opening.sheet"));
        boolean done = now.state() == Opening.State.DONE;
        grid.addColumn(Opening.Count::good)
                .setHeader(Texts.get(done ? "administration.opening.applied" : "administration.opening.good"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(Opening.Count::same)
                .setHeader(Texts.get("administration.opening.same"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(Opening.Count::bad)
                .setHeader(Texts.get("administration.opening.bad"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setItems(now.counts());
        grid.setAllRowsVisible(true);
        grid.setMaxWidth("48rem");
        return grid;
    }

    private static String sheet(OpeningSheet sheet) {
        return Texts.get("administration.opening.sheet." + sheet.name().toLowerCase(Locale.ROOT));
    }

    private void checked(Opening now) {
        body.add(notice(Texts.get("administration.opening.nothing-yet")), counts(now));
        Button cancel = new Button(Texts.get("administration.opening.cancel"), click -> {
            if (Notices.attempt(() -> openings.cancel(now.id()))) {
                UI.getCurrent().navigate(OpeningView.class);
            }
        });
        Button confirm = new Button(Texts.get("administration.opening.confirm", now.good()), click -> {
            Notices.attempt(() -> openings.confirm(now.id()));
            show(openings.get(now.id()));
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setEnabled(now.good() > 0);
        header.withActions(cancel, confirm);
    }

    private void problems(Opening now) {
        List<OpeningService.Problem> rows = openings.problems(now.id(), SHOWN);
        if (rows.isEmpty()) {
            return;
        }
        Anchor download = new Anchor(
                Workbooks.download(
                        () -> Texts.get(
                                "administration.opening.problem-file",
                                now.fileName().replaceAll("\\.[^.]*$", "")),
                        out -> sheets.writeProblems(now.id(), out)),
                Texts.get("administration.opening.download-problems"));
        Grid<OpeningService.Problem> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(row -> sheet(row.sheet()))
                .setHeader(Texts.get("administration.opening.sheet"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(OpeningService.Problem::row)
                .setHeader(Texts.get("administration.opening.row-column"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(OpeningService.Problem::subject)
                .setHeader(Texts.get("administration.opening.subject"))
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> {
                    Div lines = new Div(row.problems());
                    lines.addClassName("lines");
                    return lines;
                })
                .setHeader(Texts.get("administration.opening.problem-column"));
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        body.add(new H3(Texts.get("administration.opening.problems")), download, grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.opening.result");
    }
}
