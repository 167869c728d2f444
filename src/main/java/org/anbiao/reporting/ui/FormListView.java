package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Standing;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.reporting.FormDefinitions;
import org.anbiao.reporting.FormListItem;

/** Which forms are there, and which of them are ours? */
@Route("reports/forms")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class FormListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YAML = "application/yaml";

    private final transient FormDefinitions definitions;

    FormListView(FormDefinitions definitions) {
        this.definitions = definitions;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                new PageHeader(Texts.get("reporting.forms.title"), upload())
                        .withSubtitle(Texts.get("reporting.forms.subtitle")),
                grid());
    }

    @Override
    public String getPageTitle() {
        return Texts.title("reporting.forms.title");
    }

    private Component upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> received(content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FormDefinitions.MAX_BYTES);
        upload.setAcceptedFileTypes(".yaml", ".yml");
        upload.setUploadButton(new Button(Texts.get("reporting.forms.upload")));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(event -> Notices.refused(
                Texts.get("reporting.forms.rejected", String.valueOf(FormDefinitions.MAX_BYTES / 1000))));
        return upload;
    }

    private void received(byte[] content) {
        Notices.attempt(() -> open(definitions.upload(content)));
    }

    private Grid<FormListItem> grid() {
        Grid<FormListItem> grid = new Grid<>();
        grid.addComponentColumn(FormListView::title)
                .setHeader(Texts.get("reporting.forms.name"))
                .setFlexGrow(4);
        grid.addComponentColumn(FormListView::origin)
                .setHeader(Texts.get("reporting.forms.origin"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(FormListItem::sourceDocument)
                .setHeader(Texts.get("reporting.forms.source"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(item -> Texts.get("reporting.forms.version-number", String.valueOf(item.version())))
                .setHeader(Texts.get("reporting.forms.version"))
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(FormListView::state)
                .setHeader(Texts.get("reporting.list.state"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setHeader("").setWidth("17rem").setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setItems(definitions.list());
        grid.setSizeFull();
        return grid;
    }

    private static Component title(FormListItem item) {
        Span title = new Span(item.title().isBlank() ? Texts.get("reporting.forms.untitled") : item.title());
        title.getElement().setAttribute("title", item.title());
        return title;
    }

    private static Component origin(FormListItem item) {
        Div origin = new Div(new Span(Texts.get("reporting.forms.origin." + item.origin(), item.publisher())));
        Standing from = item.from();
        if (from != null) {
            origin.add(DefinitionWords.muted(Texts.get(
                    "reporting.forms.after",
                    DefinitionWords.origin(from.publisher(), from.used().version()))));
            DefinitionWords.alarm(from).ifPresent(origin::add);
        }
        origin.addClassName("inline-list");
        return origin;
    }

    private static Component state(FormListItem item) {
        return new StatusChip(
                Texts.get("reporting.forms.state." + item.state()),
                switch (item.state()) {
                    case DRAFT -> StatusChip.Tone.PROGRESS;
                    case PUBLISHED -> StatusChip.Tone.SUCCESS;
                    case WITHDRAWN -> StatusChip.Tone.NEUTRAL;
                });
    }

    private Component actions(FormListItem item) {
        Div buttons = new Div();
        buttons.addClassName("page-header-state");
        UUID id = item.id();
        boolean own = item.origin() == FormListItem.Origin.OWN;
        if (id != null && own) {
            addOwn(buttons, item, id);
        } else if (id != null) {
            buttons.add(small("look", () -> open(id)));
        }
        if (!own) {
            buttons.add(small("copy", () -> open(definitions.copy(item.formId(), item.version()))));
        }
        buttons.add(download(item));
        return buttons;
    }

    private void addOwn(Div buttons, FormListItem item, UUID id) {
        if (item.state() == FormListItem.State.DRAFT) {
            buttons.add(small("edit", () -> open(id)), small("discard", () -> discard(id, item)));
            return;
        }
        buttons.add(small("look", () -> open(id)));
        if (item.state() == FormListItem.State.PUBLISHED) {
            buttons.add(
                    small("next-version", () -> open(definitions.nextVersion(id))),
                    small("withdraw", () -> withdraw(id, item)));
        }
    }

    private Component download(FormListItem item) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = definitions.yaml(item);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            item.formId() + "-v" + item.version() + ".yaml",
                            YAML,
                            bytes.length);
                }),
                Texts.get("reporting.forms.download"));
    }

    private void discard(UUID id, FormListItem item) {
        confirm("discard", Texts.get("reporting.forms.discard-text", item.title()), () -> definitions.discard(id));
    }

    private void withdraw(UUID id, FormListItem item) {
        String campaigns = String.valueOf(definitions.campaigns(id));
        confirm(
                "withdraw",
                Texts.get("reporting.forms.withdraw-text", item.title(), campaigns),
                () -> definitions.withdraw(id));
    }

    private void confirm(String act, String text, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Texts.get("reporting.forms." + act));
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.get("common.action.cancel"));
        dialog.setConfirmText(Texts.get("reporting.forms." + act));
        dialog.addConfirmListener(confirm -> {
            if (Notices.attempt(action)) {
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        dialog.open();
    }

    private static Button small(String act, Runnable action) {
        Button button = new Button(Texts.get("reporting.forms." + act), click -> Notices.attempt(action));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    private static void open(UUID id) {
        UI.getCurrent().navigate("reports/forms/" + id);
    }
}
