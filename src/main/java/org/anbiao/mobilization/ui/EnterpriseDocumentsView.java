package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.CommitmentService;
import org.anbiao.mobilization.CopyService;
import org.anbiao.mobilization.CopyState;
import org.anbiao.mobilization.DocumentCopy;
import org.anbiao.mobilization.DocumentPrint;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.mobilization.NoticeService;
import org.anbiao.mobilization.PrintOrder.Format;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** One enterprise's notice and commitment: proofs, the eight copies with their next step, and the pages to print. */
@Route("mobilization/enterprise")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class EnterpriseDocumentsView extends EnterprisePage {

    private final transient NoticeService notices;
    private final transient CommitmentService commitments;
    private final transient CopyService copies;
    private final transient DocumentPrint print;
    private final transient Permissions permissions;
    private final transient SigningCodes codes;
    private final transient Clock clock;

    EnterpriseDocumentsView(
            MobilizationDirectory directory,
            NoticeService notices,
            CommitmentService commitments,
            CopyService copies,
            DocumentPrint print,
            CurrentActor currentActor,
            Permissions permissions,
            SigningCodes codes,
            Clock clock) {
        super("mobilization.nav.documents", directory, currentActor);
        this.notices = notices;
        this.commitments = commitments;
        this.copies = copies;
        this.print = print;
        this.permissions = permissions;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, UUID enterprise) {
        var text = commitments.text(campaign.id(), enterprise, Kind.NOTICE);
        PageHeader header = new PageHeader(text.fields().getOrDefault("enterprise", "")).withSubtitle(campaign.title());
        List<DocumentCopy> all = copies.of(campaign.id(), enterprise);
        if (permissions.has(Permission.NOTICE_PRINT) && !all.isEmpty()) {
            header.withActions(
                    download(campaign, enterprise, Format.DOCX_ZIP, "docx"),
                    download(campaign, enterprise, Format.MERGED_PDF, "pdf"));
        }
        add(header);
        for (Kind kind : Kind.values()) {
            add(section(campaign, enterprise, kind, all));
        }
    }

    private Component section(CampaignFrame campaign, UUID enterprise, Kind kind, List<DocumentCopy> all) {
        Div card = new Div(new H3(Texts.get("mobilization.kind." + kind.key())));
        card.addClassName("card");
        if (kind == Kind.NOTICE) {
            notices.delivery(campaign.id(), enterprise)
                    .ifPresentOrElse(
                            found -> card.add(proof(
                                    Chips.day(found.deliveredOn(), found.late(), ""),
                                    found.deliveredBy(),
                                    found.receiptFileId(),
                                    found.note())),
                            () -> card.add(Chips.day(null, false, "mobilization.open.notice")));
        } else {
            commitments
                    .commitment(campaign.id(), enterprise)
                    .ifPresentOrElse(
                            found -> card.add(proof(
                                    Chips.day(found.signedOn(), found.late(), ""),
                                    found.signerName(),
                                    found.fileId(),
                                    "")),
                            () -> card.add(Chips.day(null, false, "mobilization.open.commitment")));
            codes.used(campaign.id(), enterprise).ifPresent(card::add);
        }
        List<DocumentCopy> own =
                all.stream().filter(copy -> copy.kind() == kind).toList();
        if (own.isEmpty()) {
            card.add(new EmptyState(
                    Texts.get("mobilization.state.not-issued"), Texts.get("mobilization.documents.not-issued.hint")));
        }
        own.forEach(copy -> card.add(line(campaign, copy)));
        return card;
    }

    private static Component proof(Component day, String person, @Nullable UUID fileId, String note) {
        Div line = new Div(day, new Span(person));
        line.addClassName("copy-line");
        if (fileId != null) {
            line.add(file(fileId, Texts.get("mobilization.proof")));
        }
        if (!note.isBlank()) {
            line.add(new Span(note));
        }
        return line;
    }

    /** One copy: what it is for, how far it has come, and its next step. */
    private Component line(CampaignFrame campaign, DocumentCopy copy) {
        Span purpose =
                new Span(Texts.get("mobilization.copy.label." + copy.purpose().key()));
        purpose.addClassName("copy-purpose");
        Div line = new Div(purpose, Chips.of(copy), new Span(DateField.format(copy.since())));
        line.addClassName("copy-line");
        if (copy.photoFileId() != null) {
            line.add(file(copy.photoFileId(), Texts.get("mobilization.board.photo")));
        }
        if (!permissions.has(Permission.NOTICE_SERVE)) {
            return line;
        }
        if (copy.state() != CopyState.ISSUED && copy.state() != CopyState.PRINTED) {
            line.add(undo(campaign, copy));
        }
        if (copy.state() == copy.purpose().lastState()) {
            return line;
        }
        switch (copy.purpose()) {
            case ENTERPRISE_FILE ->
                line.add(action(
                        "mobilization.step.handed_over",
                        () -> copies.handedOver(campaign.id(), copy.id(), LocalDate.now(clock))));
            case PUBLIC_BOARD -> line.add(board(campaign, copy));
            case TOWNSHIP, DEPARTMENT -> {
                if (permissions.has(Permission.NOTICE_PRINT)) {
                    line.add(action(
                            "mobilization.step.filed",
                            () -> copies.filed(campaign.id(), List.of(copy.id()), LocalDate.now(clock))));
                }
            }
        }
        return line;
    }

    private Component board(CampaignFrame campaign, DocumentCopy copy) {
        FileField photo = FileField.photo(Texts.get("mobilization.board.take"));
        Div step = new Div(
                photo,
                action(
                        "mobilization.board.submit",
                        () -> copies.posted(
                                campaign.id(),
                                copy.id(),
                                LocalDate.now(clock),
                                photo.file().orElseThrow(() -> new DomainException("mobilization.board.missing")))));
        step.addClassName("copy-line");
        return step;
    }

    /** Takes the last step back; asks why first. */
    private Button undo(CampaignFrame campaign, DocumentCopy copy) {
        Button button = new Button(Texts.get("mobilization.step.undo"), click -> {
            TextArea reason = new TextArea(Texts.get("mobilization.step.undo.reason"));
            reason.setMaxLength(200);
            reason.setWidthFull();
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(Texts.get("mobilization.step.undo"));
            dialog.add(
                    new Paragraph(Texts.get(
                            "mobilization.step.undo.effect",
                            Texts.get(
                                    "mobilization.copy.label." + copy.purpose().key()),
                            Texts.get("mobilization.state." + copy.state().key()))),
                    reason);
            dialog.setCancelable(true);
            dialog.setCancelText(Texts.get("common.action.cancel"));
            dialog.setConfirmText(Texts.get("mobilization.step.undo"));
            dialog.addConfirmListener(
                    confirmed -> done(() -> copies.undo(campaign.id(), copy.id(), reason.getValue())));
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Button action(String key, Runnable act) {
        Button button = new Button(Texts.get(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> done(act));
        return button;
    }

    private void done(Runnable act) {
        if (Notices.attempt(act)) {
            Notices.done(Texts.get("mobilization.step.saved"));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        }
    }

    private Component download(CampaignFrame campaign, UUID enterprise, Format format, String ending) {
        String name = Texts.get("mobilization.print.file", String.valueOf(campaign.year())) + "." + ending;
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = print.one(campaign.id(), enterprise, format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), name, "application/octet-stream", content.length);
                }),
                Texts.get("mobilization.print.one." + ending));
        link.addClassName("download-link");
        return link;
    }
}
