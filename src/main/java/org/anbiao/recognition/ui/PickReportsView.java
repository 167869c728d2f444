package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.PickLine;
import org.anbiao.recognition.PickReport;
import org.anbiao.recognition.PickReports;
import org.anbiao.recognition.PickSheet;
import org.anbiao.tenancy.Tenant;

/** 遴选名单上报: all picked enterprises reported together to the next level, one list with one date. */
@Route(RecognitionNavigation.PICKS)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "LEADER", "CITY_READER", "TENANT_ADMIN"})
class PickReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PickReports picks;
    private final transient PickSheet sheet;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    PickReportsView(PickReports picks, PickSheet sheet, AuthenticationContext authentication, Clock clock) {
        this.picks = picks;
        this.sheet = sheet;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(Texts.get("recognition.nav.recognition"))
                .withSubtitle(Texts.get("recognition.picks.subtitle"));
        if (authentication.hasAuthority(Permission.RECOGNITION_RECORD) && picks.reports()) {
            Button report = new Button(Texts.get("recognition.picks.report"), click -> report());
            report.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(report);
        }
        add(header, new RecognitionTabs("selection"));
        List<PickReport> all = picks.list();
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("recognition.picks.empty"), Texts.get("recognition.picks.empty-hint")));
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        all.forEach(one -> list.add(card(one)));
        add(list);
    }

    private Div card(PickReport one) {
        Span title = new Span(Texts.get(
                "recognition.picks.title",
                DateField.format(one.reportedOn()),
                one.sender(),
                one.receiver(),
                one.lines().size()));
        title.addClassName("card-title");
        Div names = new Div();
        one.lines().forEach(line -> names.add(new Div(line(line))));
        Div card = new Div(
                title,
                Words.meta(
                        one.basis().isEmpty()
                                ? Texts.get("recognition.detail.by", one.reportedBy())
                                : one.basis() + " · " + Texts.get("recognition.detail.by", one.reportedBy())),
                new Details(Texts.get("recognition.picks.names"), names),
                Words.download(
                        "recognition.picks.export",
                        Texts.get("recognition.picks.page") + " " + one.reportedOn() + ".xlsx",
                        out -> sheet.write(out, one.id())));
        card.addClassName("card");
        return card;
    }

    private static String line(PickLine line) {
        String state = Texts.get("recognition.candidate-state." + line.state());
        return line.name() + " · " + line.area() + " · " + Words.category(line.project()) + " · "
                + (line.level().isEmpty() ? state : state + "（" + Texts.get("recognition.level." + line.level()) + "）");
    }

    private void report() {
        String above = picks.receiver().map(Tenant::name).orElse("");
        TextField receiver = new TextField(Texts.get("recognition.picks.receiver"));
        receiver.setMaxLength(200);
        receiver.setValue(above);
        receiver.setReadOnly(!above.isEmpty());
        DateField day = new DateField(Texts.get("recognition.picks.day-field"));
        day.setValue(today);
        day.setMax(today);
        TextField basis = new TextField(Texts.get("recognition.picks.basis"));
        basis.setMaxLength(200);
        new StepDialog(
                        Texts.get("recognition.picks.report"),
                        Texts.get("recognition.picks.effect", picks.picked().size()),
                        () -> {
                            LocalDate on = day.getValue();
                            if (on == null) {
                                throw new DomainException("recognition.day-missing");
                            }
                            picks.report(receiver.getValue(), on, basis.getValue());
                        },
                        this::show)
                .with(receiver, day, basis)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.picks.page");
    }
}
