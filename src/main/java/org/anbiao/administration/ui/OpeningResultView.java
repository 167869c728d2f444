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
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.ProblemGrid;
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
            case REFUSED -> body.add(new NoticeBar(now.refusal()));
            case CHECKED -> checked(now);
            case DONE -> body.add(new NoticeBar(Texts.get("administration.opening.done-next")), counts(now));
            case CANCELLED -> body.add(new NoticeBar(Texts.get("administration.opening.cancelled")));
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
        body.add(new NoticeBar(Texts.get("administration.opening.nothing-yet")), counts(now));
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
        Grid<OpeningService.Problem> grid = new ProblemGrid<>(rows)
                .where(Texts.get("administration.opening.sheet"), "10rem", row -> sheet(row.sheet()))
                .where(Texts.get("administration.opening.row-column"), "5rem", OpeningService.Problem::row)
                .where(Texts.get("administration.opening.subject"), "14rem", OpeningService.Problem::subject)
                .problems(Texts.get("administration.opening.problem-column"), OpeningService.Problem::problems);
        body.add(new H3(Texts.get("administration.opening.problems")), download, grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.opening.result");
    }
}
