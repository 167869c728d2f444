package org.anbiao.registry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.anbiao.common.ui.LabelledProgress;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.ProblemGrid;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.importing.ImportProblem;
import org.anbiao.registry.importing.ImportService;
import org.anbiao.registry.importing.ProblemSheet;
import org.anbiao.registry.importing.RegistryImport;
import org.jspecify.annotations.Nullable;

/** Import, second step: what the check found, the rows to correct, the confirmation, and how far the writing is. */
@Route(RegistryNavigation.LIST + "/import/:id")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class ImportResultView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 200;
    private static final int POLL_MILLIS = 1000;

    private final transient ImportService imports;
    private final transient ProblemSheet problems;
    private final PageHeader header = new PageHeader(Texts.get("registry.import.result"));
    private final Div body = new Div();
    private transient @Nullable RegistryImport shown;
    private transient @Nullable Registration polling;

    ImportResultView(ImportService imports, ProblemSheet problems) {
        this.imports = imports;
        this.problems = problems;
        addClassName("page");
        body.addClassName("card-list");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(imports.get(RegistryRoutes.id(event.getRouteParameters().get("id").orElse(""))));
    }

    private void show(RegistryImport now) {
        shown = now;
        header.withTitle(Texts.get(title(now.state())));
        header.withSubtitle(now.fileName());
        header.withState(
                new StatusChip(Texts.get("registry.import.state." + now.state().name()), tone(now.state())));
        header.withActions();
        body.removeAll();
        switch (now.state()) {
            case REFUSED -> body.add(new NoticeBar(now.refusal()));
            case CHECKED -> checked(now);
            case RUNNING -> running(now);
            default -> body.add(counts(now));
        }
        problemList(now);
        poll(now.state() == RegistryImport.State.RUNNING);
    }

    /** Before the confirmation it is a check, from then on a result. */
    private static String title(RegistryImport.@Nullable State state) {
        return state == RegistryImport.State.DONE || state == RegistryImport.State.RUNNING
                ? "registry.import.result.done"
                : "registry.import.result";
    }

    private static StatusChip.Tone tone(RegistryImport.State state) {
        return switch (state) {
            case DONE -> StatusChip.Tone.SUCCESS;
            case REFUSED -> StatusChip.Tone.ERROR;
            case CHECKING, RUNNING -> StatusChip.Tone.PROGRESS;
            case CHECKED -> StatusChip.Tone.WARNING;
            case CANCELLED -> StatusChip.Tone.NEUTRAL;
        };
    }

    private static FactList counts(RegistryImport now) {
        FactList list = new FactList()
                .with(Texts.get("registry.import.count.total"), String.valueOf(now.total()))
                .with(Texts.get("registry.import.count.add"), String.valueOf(now.toAdd()))
                .with(Texts.get("registry.import.count.change"), String.valueOf(now.toChange()))
                .with(Texts.get("registry.import.count.same"), String.valueOf(now.unchanged()))
                .with(Texts.get("registry.import.count.bad"), String.valueOf(now.bad()));
        if (now.state() == RegistryImport.State.DONE) {
            list.with(Texts.get("registry.import.count.applied"), String.valueOf(now.applied()))
                    .with(Texts.get("registry.import.count.rejected"), String.valueOf(now.rejected()));
        }
        return list;
    }

    private void checked(RegistryImport now) {
        body.add(new NoticeBar(Texts.get("registry.import.nothing-yet")), counts(now));
        Button cancel = new Button(Texts.get("registry.import.cancel"), click -> {
            if (Notices.attempt(() -> imports.cancel(now.id()))) {
                UI.getCurrent().navigate(ImportView.class);
            }
        });
        Button confirm = new Button(Texts.get("registry.import.confirm", now.toApply()), click -> confirm(now.id()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setEnabled(now.toApply() > 0);
        header.withActions(cancel, confirm);
    }

    private void confirm(UUID id) {
        Notices.attempt(() -> imports.confirm(id));
        show(imports.get(id));
    }

    private void running(RegistryImport now) {
        ProgressBar bar = new LabelledProgress(1, Math.min(1, now.progress()));
        Span words = new Span(Texts.get("registry.import.progress", now.applied() + now.rejected(), now.toApply()));
        body.add(words, bar, new Span(Texts.get("registry.import.leave")));
    }

    private void problemList(RegistryImport now) {
        var rows = imports.problems(now.id(), SHOWN);
        if (rows.isEmpty()) {
            return;
        }
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    problems.write(now.id(), out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            Texts.get(
                                    "registry.import.problem-file",
                                    now.fileName().replaceAll("\\.[^.]*$", "")),
                            ImportView.XLSX,
                            out.size());
                }),
                Texts.get("registry.import.download-problems"));
        Grid<ImportProblem> grid = new ProblemGrid<>(rows)
                .where(Texts.get("registry.import.row-column"), "5rem", ImportProblem::row)
                .where(Texts.get("registry.column.code"), "12rem", ImportProblem::code)
                .problems(Texts.get("registry.import.problem-column"), ImportProblem::problems);
        body.add(new H3(Texts.get("registry.import.problems")), download, grid);
    }

    private void poll(boolean on) {
        getUI().ifPresent(ui -> {
            ui.setPollInterval(on ? POLL_MILLIS : -1);
            if (on && polling == null) {
                polling = ui.addPollListener(event -> refresh());
            }
        });
    }

    private void refresh() {
        RegistryImport before = shown;
        if (before != null && before.state() == RegistryImport.State.RUNNING) {
            show(imports.get(before.id()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        RegistryImport now = shown;
        poll(now != null && now.state() == RegistryImport.State.RUNNING);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        Registration listener = polling;
        if (listener != null) {
            listener.remove();
            polling = null;
        }
    }

    @Override
    public String getPageTitle() {
        RegistryImport now = shown;
        return Texts.title(title(now == null ? null : now.state()));
    }
}
