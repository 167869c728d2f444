package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.common.ui.Visitor;
import org.anbiao.mobilization.CopyStatus;
import org.anbiao.mobilization.CopyStatusService;

/** What a copy's QR code opens, for anybody: which copy it is and how far it has come. */
@Route(value = "c/:token", autoLayout = false)
@AnonymousAllowed
class CopyStatusView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CopyStatusService copies;

    CopyStatusView(CopyStatusService copies) {
        this.copies = copies;
        addClassName("copy-status-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String token = event.getRouteParameters().get("token").orElse("");
        String visitor = Visitor.address();
        Div card = new Div(new H1(Texts.get("common.product")));
        card.addClassName("card");
        add(card);
        try {
            copies.status(token, visitor)
                    .ifPresentOrElse(
                            found -> show(card, found),
                            () -> card.add(new Paragraph(Texts.get("mobilization.copy.page.unknown"))));
        } catch (DomainException refusal) {
            card.add(new Paragraph(Texts.get(refusal.messageKey())));
        }
    }

    private static void show(Div card, CopyStatus copy) {
        boolean finished = copy.state() == copy.purpose().lastState();
        card.add(
                new H2(Texts.get("mobilization.kind." + copy.kind().key()) + "　" + copy.number()),
                new Paragraph(
                        Texts.get("mobilization.copy.label." + copy.purpose().key())),
                new StatusChip(
                        Texts.get("mobilization.state." + copy.state().key()),
                        finished ? Tone.SUCCESS : Tone.PROGRESS));
        if (copy.since() != null) {
            card.add(new Paragraph(DateField.format(copy.since())));
        }
        Paragraph privacy = new Paragraph(Texts.get("mobilization.copy.page.privacy"));
        privacy.addClassName("card-meta");
        card.add(privacy);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("mobilization.copy.page.title");
    }
}
