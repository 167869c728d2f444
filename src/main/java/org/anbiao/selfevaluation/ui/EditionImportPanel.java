package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.standard.EditionSheet;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.anbiao.selfevaluation.standard.SheetProblem;
import org.anbiao.selfevaluation.standard.SheetReading;

/** A workbook into a draft: template, dry run, the bad rows as a sheet to correct, and the good rows only after confirmation. */
class EditionImportPanel extends Details {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int SHOWN = 20;

    private final transient EditionSheet sheets;
    private final transient ScoringMethod method;
    private final int present;
    private final transient Consumer<List<Element>> confirmed;
    private final Div result = new Div();

    /**
     * @param method of the draft; decides which figures a row must have
     * @param present number of items that a confirmation replaces
     */
    EditionImportPanel(EditionSheet sheets, ScoringMethod method, int present, Consumer<List<Element>> confirmed) {
        super(Texts.get("selfevaluation.import.title"));
        this.sheets = sheets;
        this.method = method;
        this.present = present;
        this.confirmed = confirmed;
        setOpened(present == 0);
        setWidthFull();
        Anchor template = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new java.io.ByteArrayOutputStream();
                    sheets.template(method, out);
                    return new com.vaadin.flow.server.streams.DownloadResponse(
                            new java.io.ByteArrayInputStream(out.toByteArray()),
                            Texts.get("selfevaluation.import.template-file"),
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            out.size());
                }),
                Texts.get("selfevaluation.import.template"));
        template.addClassName("download-link");
        Upload upload = new Upload(UploadHandler.toTempFile((meta, file) -> check(file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(Texts.get("selfevaluation.import.choose")));
        upload.addFileRejectedListener(
                event -> Notices.refused(Texts.get("selfevaluation.evidence.rejected", MOST_BYTES / 1048576)));
        result.addClassName("card-list");
        add(
                new Paragraph(Texts.get("selfevaluation.import.steps")),
                new Paragraph(Texts.get("selfevaluation.import.figures." + method.code())),
                template,
                upload,
                result);
    }

    /** The dry run; nothing is stored. */
    void check(File file) {
        try {
            Notices.attempt(() -> show(sheets.read(method, file.toPath())));
        } finally {
            // the system clears its temporary folder if this one is still open somewhere
            if (!file.delete()) {
                file.deleteOnExit();
            }
        }
    }

    private void show(SheetReading reading) {
        result.removeAll();
        result.add(new Paragraph(Texts.get(
                "selfevaluation.import.result",
                reading.itemCount(),
                reading.problems().size())));
        if (!reading.problems().isEmpty()) {
            result.add(problems(reading));
        }
        if (reading.itemCount() > 0) {
            Button confirm = new Button(
                    Texts.get("selfevaluation.import.confirm", reading.itemCount(), present),
                    click -> Notices.attempt(() -> confirmed.accept(reading.elements())));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            result.add(confirm);
        }
    }

    private Div problems(SheetReading reading) {
        UnorderedList list = new UnorderedList();
        for (SheetProblem problem : reading.problems().stream().limit(SHOWN).toList()) {
            String what = String.join(
                    "；", problem.messageKeys().stream().map(Texts::get).toList());
            list.add(new ListItem(Texts.get("selfevaluation.import.problem", problem.number(), what)));
        }
        Anchor sheet = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new java.io.ByteArrayOutputStream();
                    sheets.problems(reading, out);
                    return new com.vaadin.flow.server.streams.DownloadResponse(
                            new java.io.ByteArrayInputStream(out.toByteArray()),
                            Texts.get("selfevaluation.import.problem-file"),
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            out.size());
                }),
                Texts.get("selfevaluation.import.problems"));
        sheet.addClassName("download-link");
        return new Div(list, sheet);
    }
}
