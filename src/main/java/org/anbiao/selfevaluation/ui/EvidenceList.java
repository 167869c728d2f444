package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.Evidence;
import org.anbiao.selfevaluation.EvidenceChoice;

/** What shows that an answer is right: files with their links, and on open items a button that takes another (the camera on a phone). */
class EvidenceList extends Div {

    private final transient EvaluationService evaluations;
    private final transient FileStore files;
    private final UUID evaluationId;
    private final UUID enterpriseId;
    private final String itemCode;
    private final boolean open;
    private final transient List<Evidence> shown;
    private final Div lines = new Div();

    EvidenceList(
            EvaluationService evaluations,
            FileStore files,
            UUID evaluationId,
            UUID enterpriseId,
            String itemCode,
            List<Evidence> evidence,
            boolean open) {
        this.evaluations = evaluations;
        this.files = files;
        this.evaluationId = evaluationId;
        this.enterpriseId = enterpriseId;
        this.itemCode = itemCode;
        this.open = open;
        this.shown = new ArrayList<>(evidence);
        addClassName("item-evidence");
        lines.addClassName("inline-list");
        add(lines);
        show();
        if (open) {
            Button choose = new Button(
                    Texts.get("selfevaluation.evidence.choose"), VaadinIcon.ARCHIVE.create(), click -> choose());
            choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div ways = new Div(upload(), choose);
            ways.addClassName("item-evidence-ways");
            add(ways);
        }
    }

    private void show() {
        lines.removeAll();
        for (Evidence one : shown) {
            Span line = new Span();
            line.addClassName("item-evidence-line");
            line.add(EvidenceLine.of(one));
            if (open) {
                Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove(one));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
                remove.setAriaLabel(Texts.get("selfevaluation.evidence.remove", one.label()));
                line.add(remove);
            }
            lines.add(line);
        }
    }

    private void remove(Evidence one) {
        if (Notices.attempt(() -> evaluations.removeEvidence(evaluationId, one.id()))) {
            shown.remove(one);
            show();
        }
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((meta, bytes) -> store(meta.fileName(), bytes)));
        upload.setMaxFileSize(FileStore.MAX_BYTES);
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", ".pdf", ".docx", ".xlsx");
        upload.setDropAllowed(false);
        Button choose = new Button(Texts.get("selfevaluation.evidence.add"), VaadinIcon.CAMERA.create());
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(
                event -> Notices.refused(Texts.get("selfevaluation.evidence.rejected", FileStore.MAX_BYTES / 1048576)));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    /** What the enterprise's file holds already, several at once. */
    private void choose() {
        new EvidenceDialog(
                        evaluations.evidenceKinds(),
                        (kind, words, page) -> evaluations.evidenceChoices(evaluationId, kind, words, page),
                        chosen -> chosen.stream()
                                .filter(one -> shown.stream().noneMatch(there -> same(there, one)))
                                .forEach(this::add),
                        this::show)
                .open();
    }

    private static boolean same(Evidence there, EvidenceChoice one) {
        return one.id().equals(there.fileId()) || one.id().equals(there.recordId());
    }

    private void add(EvidenceChoice chosen) {
        shown.add(evaluations.addEvidence(evaluationId, chosen.evidence(itemCode)));
    }

    /** Stores a file and ties it to the item. */
    void store(String name, byte[] content) {
        Notices.attempt(() -> {
            var stored = files.store(enterpriseId, name, content);
            Evidence evidence = new Evidence(UUID.randomUUID(), itemCode, stored.id(), "", null, stored.name());
            shown.add(evaluations.addEvidence(evaluationId, evidence));
            show();
        });
    }
}
