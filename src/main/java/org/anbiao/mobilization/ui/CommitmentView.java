package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.SignaturePad;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.Commitment;
import org.anbiao.mobilization.Commitment.Method;
import org.anbiao.mobilization.CommitmentService;
import org.anbiao.mobilization.CommitmentService.Signing;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.mobilization.Upload;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.PersonRole;
import org.anbiao.tenancy.CurrentActor;

/** 签署承诺书: the full text, then the legal representative signs on the screen or hands in the sealed scan. */
@Route("mobilization/commitment")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER"
})
class CommitmentView extends EnterprisePage {

    private final transient CommitmentService commitments;
    private final transient Clock clock;
    private final transient Signers signers;
    private final transient SigningCodes codes;
    final DateField day = new DateField(Texts.get("mobilization.commitment.day"));
    final RadioButtonGroup<Method> method = new RadioButtonGroup<>(Texts.get("mobilization.commitment.method"));
    private final SignaturePad signature = new SignaturePad(Texts.get("mobilization.signature.hint"));
    final FileField scan = FileField.scan(Texts.get("mobilization.commitment.scan"));
    final TextField signer = new TextField(Texts.get("mobilization.commitment.signer"));

    CommitmentView(
            MobilizationDirectory directory,
            CommitmentService commitments,
            CurrentActor currentActor,
            PeopleService people,
            SigningCodes codes,
            Clock clock) {
        super("mobilization.nav.commitment", directory, currentActor);
        addClassName("phone-page");
        this.signers = new Signers(people, clock);
        this.commitments = commitments;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, UUID enterprise) {
        PageHeader header = new PageHeader(Texts.get("mobilization.nav.commitment")).withSubtitle(campaign.title());
        add(header, campaignSelect(campaign, campaigns, "mobilization/commitment", enterprise));
        Optional<Commitment> signed = commitments.commitment(campaign.id(), enterprise);
        signed.ifPresent(found -> header.withState(new StatusChip(
                Texts.get(found.late() ? "mobilization.commitment.late" : "mobilization.commitment.signed"),
                found.late() ? StatusChip.Tone.ERROR : StatusChip.Tone.SUCCESS)));
        add(new DocumentText(commitments.text(campaign.id(), enterprise, Kind.COMMITMENT)));
        if (signed.isPresent()) {
            add(new EmptyState(
                    Texts.get("mobilization.commitment.done", signed.get().signedOn()),
                    Texts.get("mobilization.commitment.by", signed.get().signerName()),
                    file(signed.get().fileId(), Texts.get("mobilization.commitment.proof"))));
            codes.used(campaign.id(), enterprise).ifPresent(this::add);
            return;
        }
        add(
                form(campaign, enterprise),
                largeAction("mobilization.commitment.submit", () -> sign(campaign, enterprise)));
        codes.button(campaign.id(), enterprise).ifPresent(this::add);
    }

    private Div form(CampaignFrame campaign, UUID enterprise) {
        day.setValue(LocalDate.now(clock));
        day.setMax(LocalDate.now(clock));
        day.setMin(campaign.issuedOn());
        day.setWidthFull();
        signer.setWidthFull();
        signer.setValue(signers.name(enterprise, PersonRole.LEGAL_REPRESENTATIVE));
        signer.setRequiredIndicatorVisible(true);
        method.setItems(Method.values());
        method.setItemLabelGenerator(kind -> Texts.get("mobilization.commitment.method." + kind.key()));
        Button clear = new Button(Texts.get("mobilization.signature.clear"), click -> signature.clear());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div drawing = new Div(signature, clear);
        method.addValueChangeListener(change -> {
            drawing.setVisible(change.getValue() == Method.SCREEN);
            scan.setVisible(change.getValue() == Method.SCAN);
        });
        method.setValue(Method.SCREEN);
        Div form = new Div(method, drawing, scan, signer, day);
        form.addClassName("card-list");
        return form;
    }

    private void sign(CampaignFrame campaign, UUID enterprise) {
        LocalDate on = day.getValue() == null ? LocalDate.now(clock) : day.getValue();
        Upload proof = method.getValue() == Method.SCREEN
                ? signature
                        .png()
                        .map(png -> new Upload(Texts.get("mobilization.signature.file"), png))
                        .orElseThrow(() -> new DomainException("mobilization.signature.missing"))
                : scan.file().orElseThrow(() -> new DomainException("mobilization.scan.wrong-kind"));
        commitments.sign(new Signing(campaign.id(), enterprise, on, method.getValue(), proof, signer.getValue()));
        Notices.done(Texts.get("mobilization.commitment.thanks"));
        getUI().ifPresent(ui -> ui.navigate(
                isOwn() ? "mobilization/plan" : ServeListView.ROUTE,
                Query.parameters(CampaignSelect.PARAMETER, campaign.id())));
    }
}
