package org.anbiao.registry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.importing.ImportService;
import org.anbiao.registry.importing.ImportTemplate;
import org.anbiao.registry.importing.RegistryImport;

/** Import, first step: take the template, fill it in, upload it; nothing is registered before the confirmation. */
@Route(RegistryNavigation.LIST + "/import")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class ImportView extends Div implements HasDynamicTitle {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private final transient ImportService imports;

    ImportView(ImportService imports, ImportTemplate template) {
        this.imports = imports;
        addClassName("page");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    template.write(out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            Texts.get("registry.import.sheet") + ".xlsx",
                            XLSX,
                            out.size());
                }),
                Texts.get("registry.import.template"));
        OrderedList steps = new OrderedList(
                new ListItem(download),
                new ListItem(Texts.get("registry.import.step.fill")),
                new ListItem(Texts.get("registry.import.step.upload")),
                new ListItem(Texts.get("registry.import.step.confirm")));
        add(new PageHeader(Texts.get("registry.import.title")), steps, upload());
        add(new H3(Texts.get("registry.import.latest")), latest());
    }

    private Upload upload() {
        UI ui = UI.getCurrent();
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> check(ui, metadata.fileName(), file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setUploadButton(new Button(Texts.get("registry.import.choose")));
        upload.setDropLabel(new Span(Texts.get("registry.import.drop")));
        upload.addFileRejectedListener(
                event -> Notices.refused(Texts.get("registry.import.too-large", MAX_BYTES / (1024 * 1024))));
        return upload;
    }

    private void check(UI ui, String fileName, File file) {
        try {
            UUID id = imports.check(fileName, file.toPath());
            ui.navigate(ImportResultView.class, new RouteParameters("id", id.toString()));
        } finally {
            deleteQuietly(file);
        }
    }

    private static void deleteQuietly(File file) {
        // the system clears its temporary folder if this one is still open somewhere
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }

    private Div latest() {
        Div list = new Div();
        list.addClassName("card-list");
        List<RegistryImport> latest = imports.latest();
        if (latest.isEmpty()) {
            Span nothing = new Span(Texts.get("registry.import.latest-none"));
            nothing.addClassName("card-meta");
            list.add(nothing);
        }
        for (RegistryImport one : latest) {
            RouterLink link = new RouterLink(
                    one.fileName(),
                    ImportResultView.class,
                    new RouteParameters("id", one.id().toString()));
            Span meta = new Span(RegistryWords.minute(one.createdAt()) + " · " + one.createdByName() + " · "
                    + Texts.get("registry.import.state." + one.state().name()));
            meta.addClassName("card-meta");
            Div card = new Div(link, meta);
            card.addClassName("card");
            list.add(card);
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("registry.import.title");
    }
}
