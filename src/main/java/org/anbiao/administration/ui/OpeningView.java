package org.anbiao.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.AuthorityService;
import org.anbiao.administration.opening.Opening;
import org.anbiao.administration.opening.OpeningService;
import org.anbiao.administration.opening.OpeningSheets;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;

/** Opening authorities, first step: take the template, fill it in, upload it; nothing is opened before the confirmation. */
@Route(AdministrationNavigation.OPENINGS)
@RolesAllowed({"PLATFORM_OPERATOR", "TENANT_ADMIN"})
class OpeningView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private final transient OpeningService openings;
    private final Div latest = new Div();
    private final AuthorityTable table;

    OpeningView(OpeningService openings, OpeningSheets sheets, AuthorityService authorities, Clock clock) {
        this.openings = openings;
        addClassName("page");
        Anchor template = new Anchor(
                Workbooks.download(() -> Texts.get("administration.opening.file"), sheets::writeTemplate),
                Texts.get("administration.opening.template"));
        OrderedList steps = new OrderedList(
                new ListItem(template),
                new ListItem(Texts.get("administration.opening.step.fill")),
                new ListItem(Texts.get("administration.opening.step.upload")),
                new ListItem(Texts.get("administration.opening.step.confirm")));
        PageHeader header = new PageHeader(Texts.get("administration.opening.title"))
                .withSubtitle(Texts.get("administration.opening.subtitle"));
        add(header, steps, upload(), new H3(Texts.get("administration.opening.latest")), latest);
        latest.addClassName("card-list");
        table = new AuthorityTable(authorities, LocalDate.now(clock));
        add(new H3(Texts.get("administration.authority.title")), table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!openings.mayOpen()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        showLatest();
        table.refresh();
    }

    private Upload upload() {
        UI ui = UI.getCurrent();
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> check(ui, metadata.fileName(), file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setUploadButton(new Button(Texts.get("administration.opening.choose")));
        upload.setDropLabel(new Span(Texts.get("administration.opening.drop")));
        upload.addFileRejectedListener(
                event -> Notices.refused(Texts.get("administration.opening.too-large", MAX_BYTES / (1024 * 1024))));
        return upload;
    }

    private void check(UI ui, String fileName, File file) {
        try {
            UUID id = openings.check(fileName, file.toPath());
            ui.navigate(OpeningResultView.class, new RouteParameters("id", id.toString()));
        } finally {
            // the system clears its temporary folder if this one is still open somewhere
            if (!file.delete()) {
                file.deleteOnExit();
            }
        }
    }

    private void showLatest() {
        latest.removeAll();
        List<Opening> found = openings.latest();
        if (found.isEmpty()) {
            Span nothing = new Span(Texts.get("administration.opening.latest-none"));
            nothing.addClassName("card-meta");
            latest.add(nothing);
        }
        for (Opening one : found) {
            RouterLink link = new RouterLink(
                    one.fileName(),
                    OpeningResultView.class,
                    new RouteParameters("id", one.id().toString()));
            Span meta = new Span(DateField.minute(one.createdAt()) + " · " + one.createdByName() + " · "
                    + Texts.get("administration.opening.state." + one.state().name()));
            meta.addClassName("card-meta");
            Div card = new Div(link, meta);
            card.addClassName("card");
            latest.add(card);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.opening.title");
    }
}
