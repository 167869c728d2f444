package org.anbiao.tenantdata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LabelledProgress;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenantdata.TenantExport;
import org.anbiao.tenantdata.TenantExports;

/** One export: who asked for what, where it stands, and what this person may do with it. */
class ExportCard extends Div {

    private static final int KILOBYTE = 1024;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final transient TenantExports exports;
    private final transient TenantExport export;
    private final transient Runnable refresh;

    ExportCard(TenantExports exports, TenantExport export, Runnable refresh) {
        this.exports = exports;
        this.export = export;
        this.refresh = refresh;
        addClassName("card");
        Span title = new Span(export.reason());
        title.addClassName("card-title");
        add(title, chip());
        meta(Texts.get(
                "tenantdata.export.asked",
                export.askedByName(),
                DateField.minute(export.askedAt()),
                Texts.get("tenantdata.export.personal." + (export.inFull() ? "full" : "masked"))));
        if (export.decidedAt() != null) {
            meta(Texts.get(
                            "tenantdata.export.decided." + (export.state() == TenantExport.State.REFUSED),
                            export.decidedByName(),
                            DateField.minute(export.decidedAt()))
                    + (export.decisionNote().isEmpty()
                            ? ""
                            : Texts.get("tenantdata.export.note", export.decisionNote())));
        }
        state();
        Div actions = new Div();
        actions.addClassName("card-actions");
        actions(actions);
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    private Component chip() {
        StatusChip.Tone tone =
                switch (export.state()) {
                    case ASKED -> StatusChip.Tone.WARNING;
                    case RUNNING -> StatusChip.Tone.PROGRESS;
                    case DONE -> StatusChip.Tone.SUCCESS;
                    case REFUSED -> StatusChip.Tone.ERROR;
                    case WITHDRAWN, EXPIRED -> StatusChip.Tone.NEUTRAL;
                };
        return new StatusChip(
                Texts.get("tenantdata.export.state." + export.state().name().toLowerCase(Locale.ROOT)), tone);
    }

    private void state() {
        if (export.state() == TenantExport.State.RUNNING) {
            if (export.problem().isEmpty()) {
                add(new LabelledProgress(1, export.share()));
                meta(Texts.get(
                        "tenantdata.export.progress",
                        export.progress().done(),
                        export.progress().total()));
            } else {
                meta(Texts.get("tenantdata.export.stopped", export.problem()));
            }
        } else if (export.state() == TenantExport.State.DONE && export.expiresAt() != null) {
            meta(Texts.get(
                    "tenantdata.export.ready",
                    export.progress().done(),
                    size(export.bytes()),
                    DateField.minute(export.expiresAt()),
                    export.downloads()));
            Span hash = new Span(Texts.get("tenantdata.export.sha256", export.sha256()));
            hash.addClassNames("card-meta", "hash");
            add(hash);
        }
    }

    private static String size(long bytes) {
        return bytes >= MEGABYTE
                ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE)
                : String.format(Locale.ROOT, "%d KB", Math.max(1, bytes / KILOBYTE));
    }

    private void actions(Div actions) {
        if (exports.mayFetch(export)) {
            Anchor fetch = new Anchor("tenant-exports/" + export.id(), Texts.get("tenantdata.export.fetch"));
            fetch.setRouterIgnore(true);
            fetch.getElement().setAttribute("download", true);
            actions.add(fetch);
        } else if (export.state() == TenantExport.State.DONE && exports.mayAsk()) {
            Span other = new Span(Texts.get("tenantdata.export.fetch-other", export.askedByName()));
            other.addClassName("card-meta");
            actions.add(other);
        }
        if (export.state() == TenantExport.State.ASKED && exports.mayRelease()) {
            Button release = new Button(Texts.get("tenantdata.export.release"), click -> release());
            release.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            Button refuse = new Button(Texts.get("tenantdata.export.refuse"), click -> refuse());
            refuse.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(release, refuse);
        }
        if (export.state() == TenantExport.State.ASKED && exports.mayAsk()) {
            actions.add(small("tenantdata.export.withdraw", () -> exports.withdraw(export.id())));
        }
        if (export.state() == TenantExport.State.RUNNING && !export.problem().isEmpty() && exports.mayAsk()) {
            actions.add(small("tenantdata.export.resume", () -> exports.resume(export.id())));
        }
    }

    private Button small(String label, Runnable action) {
        Button button = new Button(Texts.get(label), click -> {
            if (Notices.attempt(action)) {
                refresh.run();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void release() {
        TextArea note = new TextArea(Texts.get("tenantdata.export.note-field"));
        new StepDialog(
                        Texts.get("tenantdata.export.release"),
                        Texts.get(
                                "tenantdata.export.release-effect." + (export.inFull() ? "full" : "masked"),
                                export.askedByName()),
                        () -> exports.release(export.id(), note.getValue()),
                        refresh)
                .with(note)
                .open();
    }

    private void refuse() {
        TextArea reason = new TextArea(Texts.get("tenantdata.export.refuse-reason"));
        new StepDialog(
                        Texts.get("tenantdata.export.refuse"),
                        Texts.get("tenantdata.export.refuse-effect"),
                        () -> exports.refuse(export.id(), reason.getValue()),
                        refresh)
                .with(reason)
                .open();
    }

    private void meta(String text) {
        Span line = new Span(text);
        line.addClassName("card-meta");
        add(line);
    }
}
