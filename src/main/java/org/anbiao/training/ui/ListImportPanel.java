package org.anbiao.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.training.AttendanceSheet;
import org.anbiao.training.ListProblem;
import org.anbiao.training.ListReading;
import org.anbiao.training.SessionService;

/** A list of people into a session: template, dry run, the bad rows to correct, the good ones only after confirmation. */
class ListImportPanel extends Div {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int SHOWN = 20;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient SessionService sessions;
    private final transient AttendanceSheet sheet;
    private final UUID sessionId;
    private final transient Runnable changed;
    private final Div result = new Div();

    ListImportPanel(SessionService sessions, AttendanceSheet sheet, UUID sessionId, Runnable changed) {
        this.sessions = sessions;
        this.sheet = sheet;
        this.sessionId = sessionId;
        this.changed = changed;
        addClassName("card");
        Span title = new Span(Texts.get("training.import.title"));
        title.addClassName("card-title");
        Upload upload = new Upload(UploadHandler.toTempFile((meta, file) -> check(file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(".xlsx");
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(Texts.get("training.import.choose")));
        upload.addFileRejectedListener(
                event -> Notices.refused(Texts.get("training.import.rejected", String.valueOf(MOST_BYTES / 1048576))));
        result.addClassName("card-list");
        add(
                title,
                TrainingWords.meta(Texts.get("training.import.steps")),
                download("training.import.template-file", "training.import.template", sheet::template),
                upload,
                result);
    }

    /** Writes a workbook. */
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static Anchor download(String nameKey, String labelKey, Writer writer) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    writer.write(out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()), Texts.get(nameKey), XLSX, out.size());
                }),
                Texts.get(labelKey));
        link.addClassName("download-link");
        return link;
    }

    /** The dry run; nothing is stored. */
    void check(File file) {
        try {
            Notices.attempt(() -> show(sheet.read(file.toPath())));
        } finally {
            // the system clears its temporary folder if this one is still open somewhere
            if (!file.delete()) {
                file.deleteOnExit();
            }
        }
    }

    private void show(ListReading reading) {
        result.removeAll();
        result.add(new Paragraph(Texts.get(
                "training.import.result",
                reading.people().size(),
                reading.problems().size())));
        if (!reading.problems().isEmpty()) {
            result.add(problems(reading));
        }
        if (!reading.people().isEmpty()) {
            Button confirm = new Button(
                    Texts.get("training.import.confirm", reading.people().size()), click -> take(reading));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            result.add(confirm);
        }
    }

    private void take(ListReading reading) {
        int[] added = new int[1];
        if (Notices.attempt(() -> added[0] = sessions.addList(sessionId, reading.people()))) {
            Notices.done(
                    Texts.get("training.import.done", added[0], reading.people().size() - added[0]));
            changed.run();
        }
    }

    private Div problems(ListReading reading) {
        UnorderedList list = new UnorderedList();
        for (ListProblem problem : reading.problems().stream().limit(SHOWN).toList()) {
            List<String> what = problem.messageKeys().stream().map(Texts::get).toList();
            list.add(new ListItem(
                    Texts.get("training.import.problem", String.valueOf(problem.number()), String.join("；", what))));
        }
        return new Div(
                list,
                download(
                        "training.import.problem-file",
                        "training.import.problems",
                        out -> sheet.problems(reading, out)));
    }
}
