package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
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
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.CaseSheet;
import org.anbiao.recognition.PublishedCase;
import org.anbiao.recognition.PublishedCases;

/** One published case in full, with its photos; the office that published it takes it back here. */
@Route(RecognitionNavigation.CASES + "/:id")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PublishedCases cases;
    private final transient CaseSheet sheet;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    CaseView(PublishedCases cases, CaseSheet sheet, AuthenticationContext authentication, Clock clock) {
        this.cases = cases;
        this.sheet = sheet;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id = event.getRouteParameters().get("id").flatMap(Words::id);
        if (id.isEmpty() || !Notices.attempt(() -> show(id.get()))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("recognition.case.page")),
                    new EmptyState(Texts.get("recognition.case.unknown"), Texts.get("recognition.case.unknown-hint")));
        }
    }

    private void show(UUID id) {
        PublishedCase one = cases.get(id);
        removeAll();
        LocalDate withdrawn = one.withdrawnOn();
        PageHeader header = new PageHeader(one.title()).withSubtitle(Words.line(one));
        Anchor document = Words.download(
                "recognition.case.document", one.title() + ".docx", out -> out.write(sheet.document(one)));
        boolean writes = authentication.hasAuthority(Permission.RECOGNITION_RECORD) && cases.isOwn(one);
        if (writes && withdrawn == null) {
            Button withdraw = new Button(Texts.get("recognition.case.withdraw"), click -> withdraw(one));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            header.withActions(document, withdraw);
        } else {
            header.withActions(document);
        }
        Div text = new Div(one.text());
        text.addClassName("lines");
        Div card = new Div(
                Words.meta(Words.enterprise(one)),
                text,
                files(cases.files(id)),
                Words.meta(Texts.get(
                        "recognition.case.published-line", one.publisher(), DateField.format(one.publishedOn()))));
        card.addClassName("card");
        PublishedCase.Consent consent = one.consent();
        if (writes) {
            card.add(Words.meta(
                    consent == null
                            ? Texts.get("recognition.case.consent-none", one.publishedBy())
                            : Texts.get(
                                    "recognition.case.consent-line",
                                    one.publishedBy(),
                                    DateField.format(consent.on()),
                                    consent.basis())));
        }
        if (withdrawn != null) {
            card.add(Words.meta(
                    Texts.get("recognition.detail.withdrawn", DateField.format(withdrawn), one.withdrawReason())));
        }
        Anchor back = new Anchor(RecognitionNavigation.CASES, Texts.get("recognition.case.back"));
        add(header, card, back);
    }

    /** Pictures as pictures, everything else by its name. */
    private static Div files(List<StoredFile> files) {
        Div strip = new Div();
        strip.addClassName("photo-strip");
        for (StoredFile file : files) {
            String address = "/files/" + file.id();
            Anchor link = file.kind().isPicture()
                    ? new Anchor(address, new Image(address, Texts.get("recognition.case.photo")))
                    : new Anchor(address, file.name());
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            strip.add(link);
        }
        strip.setVisible(!files.isEmpty());
        return strip;
    }

    private void withdraw(PublishedCase one) {
        DateField day = new DateField(Texts.get("recognition.field.day"));
        day.setValue(today);
        day.setMax(today);
        TextArea reason = new TextArea(Texts.get("recognition.field.reason"));
        reason.setMaxLength(300);
        reason.setRequiredIndicatorVisible(true);
        new StepDialog(
                        Texts.get("recognition.case.withdraw") + " · " + one.title(),
                        Texts.get("recognition.case.withdraw-effect"),
                        () -> {
                            LocalDate on = day.getValue();
                            if (on == null) {
                                throw new DomainException("recognition.day-missing");
                            }
                            cases.withdraw(one.id(), on, reason.getValue());
                        },
                        () -> show(one.id()))
                .with(day, reason)
                .ending()
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.case.page");
    }
}
