package org.anbiao.tenantdata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.anbiao.administration.AuthorityLine;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenantdata.Departure;
import org.anbiao.tenantdata.Departures;

/** Authorities that leave the portal: the operator's list, and for a security administrator the own authority's. */
@Route(TenantDataNavigation.DEPARTURES)
@RolesAllowed({"PLATFORM_OPERATOR", "SECURITY_ADMIN"})
class DepartureListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int REASON = 300;

    private final transient Departures departures;
    private final Div list = new Div();

    DepartureListView(Departures departures) {
        this.departures = departures;
        addClassName("page");
        list.addClassName("card-list");
        PageHeader header = new PageHeader(Texts.get("tenantdata.departure.title"))
                .withSubtitle(Texts.get("tenantdata.departure.subtitle", departures.waitingDays()));
        if (departures.isOperator()) {
            Button open = new Button(Texts.get("tenantdata.departure.open"), click -> open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(open);
        }
        add(header, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        List<Departure> all = departures.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Texts.get("tenantdata.departure.none"),
                    Texts.get(
                            departures.isOperator()
                                    ? "tenantdata.departure.none-operator"
                                    : "tenantdata.departure.none-authority")));
        }
        for (Departure one : all) {
            RouterLink link = new RouterLink(
                    one.tenantName(),
                    DepartureView.class,
                    new RouteParameters("id", one.id().toString()));
            link.addClassName("card-title");
            Span meta = new Span(Texts.get(
                    "tenantdata.departure.opened",
                    one.openedByName(),
                    DateField.minute(one.openedAt()),
                    one.reason(),
                    one.document()));
            meta.addClassName("card-meta");
            Div card = new Div(link, DepartureView.chip(one.state()), meta);
            card.addClassName("card");
            list.add(card);
        }
    }

    private void open() {
        ComboBox<AuthorityLine> authority = new ComboBox<>(Texts.get("tenantdata.departure.authority-field"));
        authority.setItems(departures.candidates());
        authority.setItemLabelGenerator(AuthorityLine::name);
        TextArea reason = new TextArea(Texts.get("tenantdata.departure.reason-field"));
        reason.setMaxLength(REASON);
        TextField document = new TextField(Texts.get("tenantdata.departure.document-field"));
        document.setMaxLength(REASON);
        document.setPlaceholder(Texts.get("tenantdata.departure.document-hint"));
        new StepDialog(
                        Texts.get("tenantdata.departure.open"),
                        Texts.get("tenantdata.departure.open-effect"),
                        () -> departures.open(
                                authority.getValue() == null
                                        ? null
                                        : authority.getValue().id(),
                                reason.getValue(),
                                document.getValue()),
                        this::show)
                .with(authority, reason, document)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("tenantdata.departure.title");
    }
}
