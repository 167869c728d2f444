package org.anbiao.hazard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.security.SecureRandom;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.common.ui.Visitor;
import org.anbiao.hazard.PublicReporting;
import org.anbiao.tenancy.Tenant;

/** Anybody reports a hazard, without an account: to whom, which firm, what; a small sum keeps machines out. */
@Route(value = HazardNavigation.PUBLIC, autoLayout = false)
@AnonymousAllowed
class PublicReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LARGEST = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient PublicReporting reporting;
    final ComboBox<Receiver> receiver = new ComboBox<>(Texts.get("hazard.public.receiver"));
    final TextField firm = new TextField(Texts.get("hazard.public.firm"));
    final TextField place = new TextField(Texts.get("hazard.field.place"));
    final TextArea description = new TextArea(Texts.get("hazard.field.description"));
    final PhotoField photos = new PhotoField(PublicReporting.MOST_PHOTOS, PublicReporting.MOST_BYTES);
    final IntegerField sum = new IntegerField();
    private int expected;

    /** An authority to choose. */
    record Receiver(UUID id, String name) {}

    PublicReportView(PublicReporting reporting) {
        this.reporting = reporting;
        addClassNames("copy-status-page", "public-report");
        receiver.setItemLabelGenerator(Receiver::name);
        firm.setMaxLength(100);
        firm.setPlaceholder(Texts.get("hazard.public.firm-example"));
        place.setMaxLength(100);
        description.setMaxLength(1000);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        receiver.setItems(reporting.receivers().stream()
                .map(tenant -> new Receiver(tenant.id(), name(tenant)))
                .toList());
        ask();
        Div card = new Div(
                new H1(Texts.get("common.product")),
                new H2(Texts.get("hazard.public.title")),
                new Paragraph(Texts.get("hazard.public.subtitle")),
                receiver,
                firm,
                place,
                description,
                photos,
                sum,
                new LargeButton("hazard.new.send", this::send));
        card.addClassNames("card", "hazard-new");
        add(card);
    }

    private static String name(Tenant tenant) {
        return tenant.name();
    }

    private void ask() {
        int one = 1 + RANDOM.nextInt(LARGEST);
        int other = 1 + RANDOM.nextInt(LARGEST);
        expected = one + other;
        sum.clear();
        sum.setLabel(Texts.get("hazard.public.sum", one, other));
    }

    /** Whether the sum is right; a wrong one gets another question. */
    private void check() {
        Integer answer = sum.getValue();
        if (answer == null || answer != expected) {
            ask();
            throw new DomainException("hazard.public.sum-wrong");
        }
    }

    private void send() {
        Notices.attempt(() -> {
            Receiver to = receiver.getValue();
            if (to == null) {
                throw new DomainException("hazard.public.receiver-missing");
            }
            check();
            String number = reporting.send(
                    to.id(),
                    firm.getValue(),
                    place.getValue(),
                    description.getValue(),
                    photos.taken(),
                    Visitor.address());
            ask();
            Div card = new Div(
                    new H1(Texts.get("common.product")),
                    new H2(Texts.get("hazard.public.sent")),
                    new Paragraph(Texts.get("hazard.public.number", to.name(), number)));
            card.addClassName("card");
            removeAll();
            add(card);
        });
    }

    /** The answer to the question on the page, for tests. */
    int expected() {
        return expected;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.public.title");
    }
}
