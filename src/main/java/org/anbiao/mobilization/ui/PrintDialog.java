package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LabelledProgress;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Polling;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.DocumentPrint;
import org.anbiao.mobilization.PrintJob;
import org.anbiao.mobilization.PrintOrder;
import org.anbiao.mobilization.PrintOrder.Format;
import org.anbiao.mobilization.Seal;
import org.jspecify.annotations.Nullable;

/** Bulk print: what and how, then the progress, then the file. */
class PrintDialog extends Dialog {

    private static final int POLL_MILLIS = 700;

    private final transient DocumentPrint print;
    private final transient CampaignFrame campaign;
    private final transient DocumentFilter filter;
    private final CheckboxGroup<Kind> kinds = new CheckboxGroup<>(Texts.get("mobilization.print.kinds"));
    private final RadioButtonGroup<Format> format = new RadioButtonGroup<>(Texts.get("mobilization.print.format"));
    final DateField evaluationDue = new DateField(Texts.get("mobilization.print.evaluation-due"));
    final ComboBox<Seal> seal = new ComboBox<>(Texts.get("mobilization.seal.choose"));
    private final ProgressBar bar = new LabelledProgress();
    private final Span figures = new Span();
    private final Div result = new Div();
    final Button start = new Button(Texts.get("mobilization.print.start"));
    private final Button cancel = new Button(Texts.get("common.action.cancel"));
    private @Nullable PrintJob job;
    private final transient Polling polling = new Polling(POLL_MILLIS, this::showProgress);

    PrintDialog(
            DocumentPrint print, List<Seal> seals, CampaignFrame campaign, DocumentFilter filter, Runnable whenClosed) {
        this.print = print;
        this.campaign = campaign;
        this.filter = filter;
        setHeaderTitle(Texts.get("mobilization.print.bulk"));
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(kind -> Texts.get("mobilization.kind." + kind.key()));
        kinds.setValue(Set.of(Kind.values()));
        format.setItems(Format.values());
        format.setItemLabelGenerator(
                item -> Texts.get("mobilization.print.format." + item.name().toLowerCase(java.util.Locale.ROOT)));
        format.setValue(Format.MERGED_PDF);
        evaluationDue.setValue(campaign.evaluationDue());
        evaluationDue.setMax(campaign.evaluationDue());
        evaluationDue.setMin(campaign.issuedOn());
        evaluationDue.setHelperText(Texts.get("mobilization.print.evaluation-due.hint"));
        evaluationDue.setWidth("15rem");
        seal.setItems(seals);
        seal.setItemLabelGenerator(Seal::name);
        seal.setPlaceholder(Texts.get("mobilization.seal.without"));
        seal.setHelperText(Texts.get("mobilization.seal.choose-hint"));
        seal.setClearButtonVisible(true);
        seal.setVisible(!seals.isEmpty());
        bar.setVisible(false);
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickListener(click -> Notices.attempt(this::startJob));
        cancel.addClickListener(click -> stop());
        Div body = new Div(
                new Paragraph(Texts.get("mobilization.print.hint")),
                kinds,
                format,
                evaluationDue,
                seal,
                bar,
                figures,
                result);
        body.addClassName("card-list");
        add(body);
        getFooter().add(cancel, start);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                polling.follow(false);
                whenClosed.run();
            }
        });
    }

    private void startJob() {
        job = print.start(new PrintOrder(
                campaign.id(),
                filter,
                kinds.getValue(),
                format.getValue(),
                evaluationDue.getValue(),
                seal.getValue() == null ? null : seal.getValue().id()));
        start.setEnabled(false);
        bar.setVisible(true);
        polling.follow(true);
        showProgress();
    }

    private void showProgress() {
        PrintJob running = job;
        if (running == null) {
            return;
        }
        bar.setIndeterminate(running.state() != PrintJob.State.RENDERING && !running.isOver());
        bar.setMax(Math.max(running.total(), 1));
        bar.setValue(Math.min(running.done(), running.total()));
        figures.setText(Texts.get(
                "mobilization.print.state." + running.state().name().toLowerCase(java.util.Locale.ROOT),
                running.done(),
                running.total(),
                running.pages()));
        if (running.isOver()) {
            polling.follow(false);
            finish(running);
        }
    }

    private void finish(PrintJob over) {
        cancel.setText(Texts.get("common.action.close"));
        Path file = over.result();
        if (over.state() == PrintJob.State.FAILED) {
            Notices.refused(Texts.get(over.refusal()));
            start.setEnabled(true);
        } else if (file != null) {
            String name = Texts.get("mobilization.print.file", String.valueOf(campaign.year())) + "."
                    + over.order().format().extension();
            Anchor download = new Anchor(DownloadHandler.fromInputStream(event -> response(file, name)), name);
            download.getElement().setAttribute("download", true);
            download.addClassName("download-link");
            result.add(download);
        }
    }

    private static DownloadResponse response(Path file, String name) {
        try {
            InputStream content = Files.newInputStream(file);
            String type = name.endsWith(".pdf") ? "application/pdf" : "application/zip";
            return new DownloadResponse(content, name, type, Files.size(file));
        } catch (IOException e) {
            return DownloadResponse.error(404);
        }
    }

    private void stop() {
        if (job != null && !job.isOver()) {
            job.cancel();
            return;
        }
        close();
    }
}
