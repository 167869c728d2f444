package org.anbiao.dualreport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.dualreport.DualReportService;
import org.anbiao.dualreport.GivenReport;
import org.anbiao.dualreport.ReportDraft;
import org.anbiao.dualreport.ReportReceiver;
import org.jspecify.annotations.Nullable;

/** What is done with dual reports: saying that one was given, taking back what was recorded by mistake. */
final class ReportSteps {

    private static final int SHORT = 100;
    private static final int LONG = 300;

    private final DualReportService reports;
    private final UUID enterprise;
    private final Runnable changed;

    ReportSteps(DualReportService reports, UUID enterprise, Runnable changed) {
        this.reports = reports;
        this.enterprise = enterprise;
        this.changed = changed;
    }

    /** Says that the report was given, with what is known filled in. */
    void record(ReportReceiver receiver) {
        ReportDraft proposed = reports.propose(enterprise, receiver);
        String words = "dualreport.give." + receiver.code() + ".";
        DateField from = day("dualreport.field.from", proposed.from());
        DateField to = day("dualreport.field.to", proposed.to());
        DateField on = day(words + "on", proposed.givenOn());
        TextField by = line("dualreport.field.by", proposed.givenBy(), SHORT);
        TextField recipient = line(words + "recipient", proposed.recipient(), SHORT);
        Evidence evidence = new Evidence(Texts.get(words + "evidence"));
        Component[] fields = {from, to, on, by, recipient, evidence};
        new StepDialog(
                        Texts.get(words + "title"),
                        Texts.get(words + "effect"),
                        () -> reports.record(
                                enterprise,
                                new ReportDraft(
                                        receiver,
                                        from.getValue(),
                                        to.getValue(),
                                        on.getValue(),
                                        by.getValue(),
                                        recipient.getValue(),
                                        evidence.file)),
                        changed)
                .with(fields)
                .open();
    }

    void withdraw(GivenReport report) {
        TextField reason = line("dualreport.withdraw-reason", "", LONG);
        new StepDialog(
                        Texts.get("dualreport.withdraw"),
                        Texts.get("dualreport.withdraw-effect", report.givenOn()),
                        () -> reports.withdraw(enterprise, report.id(), reason.getValue()),
                        changed)
                .with(reason)
                .ending()
                .open();
    }

    private DateField day(String labelKey, @Nullable LocalDate value) {
        DateField field = new DateField(Texts.get(labelKey));
        field.setValue(value);
        field.setMax(reports.today());
        return field;
    }

    private static TextField line(String labelKey, String value, int longest) {
        TextField field = new TextField(Texts.get(labelKey));
        field.setMaxLength(longest);
        field.setValue(value);
        return field;
    }

    /** One picture or document that is kept with what is recorded. */
    static final class Evidence extends Upload {

        transient ReportDraft.@Nullable Evidence file;

        Evidence(String label) {
            setUploadHandler(
                    UploadHandler.inMemory((meta, bytes) -> file = new ReportDraft.Evidence(meta.fileName(), bytes)));
            setMaxFiles(1);
            setMaxFileSize(FileStore.MAX_BYTES);
            setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", ".pdf", ".docx");
            setDropAllowed(false);
            setUploadButton(new Button(label));
            addFileRejectedListener(event -> Notices.refused(
                    Texts.get("dualreport.evidence-rejected", String.valueOf(FileStore.MAX_BYTES / 1048576))));
            addFileRemovedListener(event -> file = null);
        }
    }
}
