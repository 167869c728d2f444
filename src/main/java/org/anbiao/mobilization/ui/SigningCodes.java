package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.HandOver;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.SigningLink;
import org.anbiao.mobilization.SigningLink.Device;
import org.anbiao.mobilization.SigningLinks;
import org.anbiao.mobilization.SigningLinks.Issued;
import org.anbiao.mobilization.SigningRound;
import org.anbiao.mobilization.SigningRound.Round;

/** Handing a signing code to the owner of a nine-small place, and saying afterwards how it was signed with. */
@SpringComponent
class SigningCodes {

    private static final int QR_SCALE = 5;

    private final SigningLinks links;
    private final SigningRound round;
    private final Permissions permissions;

    SigningCodes(SigningLinks links, SigningRound round, Permissions permissions) {
        this.links = links;
        this.round = round;
        this.permissions = permissions;
    }

    /** The button that makes a code; empty where none can be handed out. */
    Optional<Component> button(UUID campaignId, UUID enterpriseId) {
        if (!permissions.has(Permission.NOTICE_SERVE) || !links.isOffered(enterpriseId)) {
            return Optional.empty();
        }
        Button issue = new Button(Texts.get("mobilization.signing.issue"), click -> {
            Issued[] issued = new Issued[1];
            if (Notices.attempt(() -> issued[0] = links.issue(campaignId, enterpriseId))) {
                show(campaignId, issued[0]);
            }
        });
        issue.addClassName("large-action");
        return Optional.of(issue);
    }

    /** The button that makes codes for all open places of the unit; empty where there are none. */
    Optional<Component> roundButton(UUID campaignId) {
        if (!permissions.has(Permission.NOTICE_SERVE)) {
            return Optional.empty();
        }
        int open = round.open(campaignId);
        if (open == 0) {
            return Optional.empty();
        }
        Round[] made = new Round[1];
        return Optional.of(new Button(Texts.get("mobilization.signing.round", open), click -> new StepDialog(
                        Texts.get("mobilization.signing.round-title"),
                        Texts.get("mobilization.signing.round-effect", open),
                        () -> made[0] = round.issue(campaignId),
                        () -> show(campaignId, made[0]))
                .open()));
    }

    private void show(UUID campaignId, Round made) {
        Dialog dialog = new Dialog(
                Texts.get("mobilization.signing.round-issued", made.issued().size()));
        dialog.setWidth("min(30rem, 96vw)");
        Anchor print = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = round.slips(campaignId, made.issued());
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf),
                            Texts.get("mobilization.signing.round-file"),
                            "application/pdf",
                            pdf.length);
                }),
                Texts.get("mobilization.signing.print"));
        print.addClassName("download-link");
        dialog.add(new Paragraph(Texts.get(
                "mobilization.signing.round-how",
                DateField.format(made.issued().get(0).until()))));
        if (!made.withoutPhone().isEmpty()) {
            dialog.add(new Paragraph(Texts.get(
                    "mobilization.signing.round-without",
                    made.withoutPhone().size(),
                    String.join("、", made.withoutPhone()))));
        }
        Button close = new Button(Texts.get("mobilization.signing.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(print, close);
        dialog.open();
    }

    private void show(UUID campaignId, Issued issued) {
        Dialog dialog = new Dialog(Texts.get("mobilization.signing.issued", issued.number()));
        dialog.setWidth("min(30rem, 96vw)");
        Anchor print = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = links.slip(campaignId, issued);
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf),
                            Texts.get("mobilization.signing.slip-file", issued.number()),
                            "application/pdf",
                            pdf.length);
                }),
                Texts.get("mobilization.signing.print"));
        print.addClassName("download-link");
        dialog.add(
                new Paragraph(Texts.get(
                        "mobilization.signing.issued-how",
                        issued.place(),
                        issued.maskedPhone(),
                        DateField.format(issued.until()))),
                new HandOver(
                        QrCode.dataUri(issued.link(), QR_SCALE),
                        issued.link(),
                        issued.code(),
                        Texts.get("mobilization.signing.once")));
        Button close = new Button(Texts.get("mobilization.signing.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(print, close);
        dialog.open();
    }

    /** How a commitment was signed without an account, in words; empty where somebody with an account recorded it. */
    Optional<Component> used(UUID campaignId, UUID enterpriseId) {
        return links.used(campaignId, enterpriseId).map(this::words);
    }

    private Component words(SigningLink link) {
        Device device = link.usedDevice() == null ? Device.OTHER : link.usedDevice();
        String at = link.usedAt() == null ? "" : DateField.minute(link.usedAt());
        Span words = new Span(Texts.get(
                "mobilization.signing.used",
                at,
                Texts.get("mobilization.signing.device." + device.key()),
                link.usedNumber(),
                link.number(),
                link.createdByName()));
        words.addClassName("card-meta");
        return words;
    }
}
