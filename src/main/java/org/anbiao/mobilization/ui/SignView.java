package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WebBrowser;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.SignaturePad;
import org.anbiao.common.ui.Texts;
import org.anbiao.common.ui.Visitor;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.Commitment;
import org.anbiao.mobilization.SigningLink.Device;
import org.anbiao.mobilization.SigningWithoutAccount;
import org.anbiao.mobilization.SigningWithoutAccount.Offer;
import org.anbiao.mobilization.SigningWithoutAccount.Signature;
import org.anbiao.mobilization.Upload;

/**
 * What a signing code opens, for whoever holds it: prove the number, read, sign, done. Without a token it asks for the short
 * code. Made for a phone; leads nowhere else in the portal.
 */
@Route(value = "sign/:token", autoLayout = false)
@RouteAlias(value = "sign", autoLayout = false)
@AnonymousAllowed
class SignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DIGITS = 6;

    private final transient SigningWithoutAccount signing;
    private final Div card = new Div();
    final SignaturePad signature = new SignaturePad(Texts.get("mobilization.signature.hint"));
    private String key = "";

    SignView(SigningWithoutAccount signing) {
        this.signing = signing;
        addClassNames("invitation-page", "signing-page");
        card.addClassName("card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("token").orElse("");
        reset();
        if (key.isEmpty()) {
            askForCode();
        } else {
            look();
        }
    }

    private void reset() {
        card.removeAll();
        card.add(new H1(Texts.get("common.product")));
    }

    private void askForCode() {
        TextField code = new TextField(Texts.get("mobilization.signing.code"));
        code.setHelperText(Texts.get("mobilization.signing.code-help"));
        code.setWidthFull();
        card.add(
                new H2(Texts.get("mobilization.signing.code-title")),
                code,
                new LargeButton("mobilization.signing.next", () -> {
                    key = code.getValue();
                    reset();
                    look();
                }));
    }

    private void look() {
        try {
            signing.find(key, Visitor.address())
                    .ifPresentOrElse(
                            this::offer, () -> card.add(new Paragraph(Texts.get("mobilization.signing.unknown"))));
        } catch (DomainException refusal) {
            card.add(new Paragraph(Texts.get(refusal.messageKey(), refusal.arguments())));
        }
    }

    /** The number first: nothing of the documents is shown before. */
    private void offer(Offer offer) {
        Paragraph sent = new Paragraph(Texts.get("mobilization.signing.prove", offer.maskedPhone()));
        TextField answer = new TextField(Texts.get("mobilization.signing.answer"));
        answer.setMaxLength(DIGITS);
        answer.setWidthFull();
        answer.getElement().setAttribute("inputmode", "numeric");
        answer.getElement().setAttribute("autocomplete", "one-time-code");
        Button check = new LargeButton("mobilization.signing.check", () -> {
            String[] proof = new String[1];
            if (Notices.attempt(() -> proof[0] = signing.prove(key, Visitor.address(), answer.getValue()))) {
                documents(offer, proof[0]);
            }
        });
        Button send = new LargeButton("mobilization.signing.send", () -> {});
        answer.setVisible(false);
        check.setVisible(false);
        send.addClickListener(click -> {
            if (Notices.attempt(() -> signing.sendText(key, Visitor.address()))) {
                sent.setText(Texts.get("mobilization.signing.sent", offer.maskedPhone()));
                send.setText(Texts.get("mobilization.signing.send-again"));
                send.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
                answer.setVisible(true);
                check.setVisible(true);
                answer.focus();
            }
        });
        card.add(
                new H2(offer.campaign()),
                new Paragraph(Texts.get("mobilization.signing.offer", offer.place())),
                sent,
                answer,
                check,
                send,
                small(Texts.get("mobilization.signing.other-phone")),
                small(Texts.get("mobilization.signing.until", DateField.format(offer.until()))));
    }

    private void documents(Offer offer, String proof) {
        Details notice = new Details(
                Texts.get("mobilization.signing.read-notice"),
                new DocumentText(signing.document(key, Visitor.address(), proof, Kind.NOTICE)));
        TextField signer = new TextField(Texts.get("mobilization.signing.signer"));
        signer.setValue(signing.owner(key, Visitor.address(), proof));
        signer.setRequiredIndicatorVisible(true);
        signer.setMaxLength(40);
        signer.setWidthFull();
        Button clear = new Button(Texts.get("mobilization.signature.clear"), click -> signature.clear());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reset();
        card.add(
                new H2(offer.place()),
                notice,
                new DocumentText(signing.document(key, Visitor.address(), proof, Kind.COMMITMENT)),
                signer,
                new Paragraph(Texts.get("mobilization.signing.sign-here")),
                signature,
                clear,
                EnterprisePage.largeAction("mobilization.signing.confirm", () -> sign(proof, signer.getValue())),
                small(Texts.get("mobilization.signing.kept")));
    }

    private void sign(String proof, String signer) {
        Upload png = signature
                .png()
                .map(drawn -> new Upload(Texts.get("mobilization.signature.file"), drawn))
                .orElseThrow(() -> new DomainException("mobilization.signature.missing"));
        Commitment signed = signing.sign(key, Visitor.address(), proof, new Signature(signer, png, device()));
        reset();
        card.add(
                new H2(Texts.get("mobilization.signing.done-title")),
                new Paragraph(Texts.get(
                        "mobilization.signing.done", signed.signerName(), DateField.format(signed.signedOn()))));
    }

    private static Device device() {
        VaadinSession session = VaadinSession.getCurrent();
        WebBrowser browser = session == null ? null : session.getBrowser();
        if (browser == null) {
            return Device.OTHER;
        }
        return browser.isAndroid() ? Device.ANDROID : browser.isIPhone() ? Device.IPHONE : Device.OTHER;
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassName("card-meta");
        return small;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("mobilization.signing.page");
    }
}
