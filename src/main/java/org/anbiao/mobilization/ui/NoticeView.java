package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.CommitmentService;
import org.anbiao.mobilization.CopyPurpose;
import org.anbiao.mobilization.CopyService;
import org.anbiao.mobilization.CopyState;
import org.anbiao.mobilization.DocumentCopy;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.mobilization.NoticeService;
import org.anbiao.tenancy.CurrentActor;

/** The enterprise's own notice: its text, whether it was served, and the photo of the public board. */
@Route("mobilization/notice")
@RolesAllowed({"ENTERPRISE_PRINCIPAL", "ENTERPRISE_SAFETY_MANAGER"})
class NoticeView extends MobilizationPage {

    private final transient MobilizationDirectory directory;
    private final transient NoticeService notices;
    private final transient CommitmentService texts;
    private final transient CopyService copies;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;

    NoticeView(
            MobilizationDirectory directory,
            NoticeService notices,
            CommitmentService texts,
            CopyService copies,
            CurrentActor currentActor,
            Clock clock) {
        super("mobilization.nav.notice");
        this.directory = directory;
        this.notices = notices;
        this.texts = texts;
        this.copies = copies;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("phone-page");
    }

    @Override
    List<CampaignFrame> campaigns() {
        return directory.campaigns();
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, BeforeEnterEvent event) {
        UUID own = currentActor.get().enterpriseId();
        if (own == null) {
            return;
        }
        PageHeader header = new PageHeader(Texts.get("mobilization.nav.notice")).withSubtitle(campaign.title());
        var delivery = notices.delivery(campaign.id(), own);
        header.withState(delivery.map(found -> new StatusChip(
                        Texts.get("mobilization.deliver.done", found.deliveredOn()), StatusChip.Tone.SUCCESS))
                .orElseGet(() -> new StatusChip(Texts.get("mobilization.notice.waiting"), StatusChip.Tone.WARNING)));
        add(header, campaignSelect(campaign, campaigns, "mobilization/notice"));
        add(new DocumentText(texts.text(campaign.id(), own, Kind.NOTICE)));
        copies.of(campaign.id(), own).stream()
                .filter(copy -> copy.purpose() == CopyPurpose.PUBLIC_BOARD)
                .forEach(copy -> add(board(campaign, copy)));
    }

    /** The copy for the public board: its photo, or the way to hand one in. */
    private Div board(CampaignFrame campaign, DocumentCopy copy) {
        String kind = Texts.get("mobilization.kind." + copy.kind().key());
        Div card = new Div(new H3(Texts.get("mobilization.board.title", kind)), Chips.of(copy));
        card.addClassName("card");
        UUID photoId = copy.photoFileId();
        if (copy.state() == CopyState.POSTED && photoId != null) {
            card.add(new Span(DateField.format(copy.since())), file(photoId, Texts.get("mobilization.board.photo")));
            return card;
        }
        FileField photo = FileField.photo(Texts.get("mobilization.board.take"));
        Button submit = new Button(Texts.get("mobilization.board.submit"));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClassName("large-action");
        submit.addClickListener(click -> Notices.attempt(() -> {
            copies.posted(
                    campaign.id(),
                    copy.id(),
                    LocalDate.now(clock),
                    photo.file().orElseThrow(() -> new DomainException("mobilization.board.missing")));
            Notices.done(Texts.get("mobilization.board.done"));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        }));
        card.add(photo, submit);
        return card;
    }
}
