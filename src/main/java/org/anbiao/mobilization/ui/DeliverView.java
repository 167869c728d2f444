package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.SignaturePad;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.CommitmentService;
import org.anbiao.mobilization.Delivery;
import org.anbiao.mobilization.Delivery.Receipt;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.mobilization.NoticeService;
import org.anbiao.mobilization.NoticeService.Serving;
import org.anbiao.mobilization.Upload;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.PersonRole;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** Serving one notice on the phone: read, hand over, photo of the sealed receipt or signature on the screen, done. */
@Route("mobilization/deliver")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "GRID_WORKER"})
class DeliverView extends EnterprisePage {

    private final transient NoticeService notices;
    private final transient CommitmentService texts;
    private final transient Clock clock;
    final DateField day = new DateField(Texts.get("mobilization.deliver.day"));
    final RadioButtonGroup<Receipt> receipt = new RadioButtonGroup<>(Texts.get("mobilization.deliver.receipt"));
    final FileField photo = FileField.photo(Texts.get("mobilization.deliver.photo"));
    private final SignaturePad signature = new SignaturePad(Texts.get("mobilization.signature.hint"));
    private final Div signing = new Div(signature, clearButton());
    final TextField signer = new TextField(Texts.get("mobilization.deliver.signer"));
    final TextArea note = new TextArea(Texts.get("mobilization.deliver.note"));
    private final transient Signers signers;

    DeliverView(
            MobilizationDirectory directory,
            NoticeService notices,
            CommitmentService texts,
            CurrentActor currentActor,
            PeopleService people,
            Clock clock) {
        super("mobilization.deliver.title", directory, currentActor);
        addClassName("phone-page");
        this.signers = new Signers(people, clock);
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, UUID enterprise) {
        var page = texts.text(campaign.id(), enterprise, Kind.NOTICE);
        add(new PageHeader(page.fields().getOrDefault("enterprise", "")).withSubtitle(campaign.title()));
        Optional<Delivery> earlier = notices.delivery(campaign.id(), enterprise);
        if (earlier.isPresent() && earlier.get().receipt() != Receipt.NONE) {
            add(new EmptyState(
                    Texts.get("mobilization.deliver.done", earlier.get().deliveredOn()),
                    Texts.get("mobilization.deliver.by", earlier.get().deliveredBy())));
            return;
        }
        add(folded(new DocumentText(page)));
        boolean servedBefore = earlier.isPresent();
        add(
                form(campaign, enterprise, servedBefore),
                largeAction(
                        servedBefore ? "mobilization.serve.add-receipt" : "mobilization.deliver.submit",
                        () -> submit(campaign, enterprise, servedBefore)));
    }

    private Div form(CampaignFrame campaign, UUID enterprise, boolean servedBefore) {
        day.setValue(LocalDate.now(clock));
        day.setMax(LocalDate.now(clock));
        day.setMin(campaign.issuedOn());
        day.setVisible(!servedBefore);
        receipt.setItems(servedBefore ? List.of(Receipt.PHOTO, Receipt.SIGNATURE) : List.of(Receipt.values()));
        receipt.setItemLabelGenerator(kind -> Texts.get("mobilization.receipt." + kind.key()));
        receipt.addValueChangeListener(change -> showProof());
        receipt.setValue(Receipt.PHOTO);
        note.setHelperText(Texts.get("mobilization.deliver.note.hint"));
        day.setWidthFull();
        signer.setWidthFull();
        signer.setValue(signers.name(enterprise, PersonRole.PRINCIPAL));
        note.setWidthFull();
        Div form = new Div(day, receipt, photo, signing, signer, note);
        form.addClassName("card-list");
        return form;
    }

    private void showProof() {
        photo.setVisible(receipt.getValue() == Receipt.PHOTO);
        signing.setVisible(receipt.getValue() == Receipt.SIGNATURE);
        signer.setVisible(receipt.getValue() != Receipt.NONE);
        signer.setRequiredIndicatorVisible(receipt.getValue() == Receipt.SIGNATURE);
        note.setRequiredIndicatorVisible(receipt.getValue() == Receipt.NONE);
    }

    private void submit(CampaignFrame campaign, UUID enterprise, boolean servedBefore) {
        LocalDate on = day.getValue() == null ? LocalDate.now(clock) : day.getValue();
        Serving serving = new Serving(
                campaign.id(), enterprise, on, receipt.getValue(), proof(), signer.getValue(), note.getValue());
        if (servedBefore) {
            notices.addReceipt(serving);
            Notices.done(Texts.get("mobilization.deliver.receipt-added"));
        } else {
            boolean late = notices.serve(serving).late();
            Notices.done(Texts.get(late ? "mobilization.deliver.served-late" : "mobilization.deliver.served"));
        }
        getUI().ifPresent(ui ->
                ui.navigate(ServeListView.ROUTE, Query.parameters(CampaignSelect.PARAMETER, campaign.id())));
    }

    private @Nullable Upload proof() {
        return switch (receipt.getValue()) {
            case PHOTO -> photo.file().orElse(null);
            case SIGNATURE ->
                signature
                        .png()
                        .map(png -> new Upload(Texts.get("mobilization.signature.file"), png))
                        .orElse(null);
            case NONE -> null;
        };
    }

    private Button clearButton() {
        Button clear = new Button(Texts.get("mobilization.signature.clear"), click -> signature.clear());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return clear;
    }

    /** The text folded away, so that the large button is near. */
    private static com.vaadin.flow.component.details.Details folded(DocumentText text) {
        return new com.vaadin.flow.component.details.Details(
                new Paragraph(Texts.get("mobilization.deliver.read")), text);
    }
}
