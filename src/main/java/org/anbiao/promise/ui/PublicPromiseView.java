package org.anbiao.promise.ui;

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
import org.anbiao.common.ui.Texts;
import org.anbiao.common.ui.Visitor;
import org.anbiao.promise.PromiseReading;
import org.anbiao.promise.SafetyPromise;

/** What the code at the gate opens, for everybody without an account: the enterprise's latest promise. */
@Route(value = PromiseNavigation.PUBLIC + "/:token", autoLayout = false)
@AnonymousAllowed
class PublicPromiseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PromiseReading reading;

    PublicPromiseView(PromiseReading reading) {
        this.reading = reading;
        addClassNames("copy-status-page", "result-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Div card = new Div(new H1(Texts.get("promise.title")));
        card.addClassName("card");
        add(card);
        try {
            reading.read(event.getRouteParameters().get("token").orElse(""), Visitor.address())
                    .ifPresentOrElse(
                            promise -> card.add(
                                    new H2(promise.enterpriseName()),
                                    PromiseWords.inline(
                                            PromiseWords.chip(SafetyPromise.state(promise, null, reading.today()))),
                                    PromiseWords.text(promise)),
                            () -> card.add(new Paragraph(Texts.get("promise.public-unknown"))));
        } catch (DomainException refusal) {
            card.add(new Paragraph(Texts.get(refusal.messageKey(), refusal.arguments())));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("promise.title");
    }
}
