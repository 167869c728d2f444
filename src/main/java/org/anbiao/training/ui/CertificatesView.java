package org.anbiao.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
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
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.training.CertificateLine;
import org.anbiao.training.CertificateService;

/** 证书: whose certificate is missing, over or soon over, and who missed the yearly continued training. */
@Route(TrainingNavigation.CERTIFICATES)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class CertificatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";
    private static final List<String> STATES = List.of("expired", "missing", "expiring", "missed", "valid");
    private static final int PAGE = 50;

    private final transient CertificateService certificates;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;
    final Grid<CertificateLine> grid = new Grid<>();

    CertificatesView(CertificateService certificates, AuthenticationContext authentication, Clock clock) {
        this.certificates = certificates;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = TrainingWords.asked(event, STATE);
        show(STATES.contains(asked) ? asked : "");
    }

    private void show(String state) {
        removeAll();
        add(
                new PageHeader(Texts.get("training.nav.training"))
                        .withSubtitle(Texts.get("training.certificate.subtitle", CertificateService.SOON_DAYS)),
                TrainingWords.tabs("certificates"),
                filters(state));
        if (certificates.count(state) == 0) {
            add(new EmptyState(Texts.get("training.certificate.empty"), Texts.get("training.certificate.empty-hint")));
        } else {
            fill(state);
            add(grid, cards(state));
        }
    }

    private FilterBar filters(String state) {
        String all = Texts.get("training.field.all");
        Select<String> states = new Select<>();
        states.setLabel(Texts.get("training.certificate.state"));
        states.setItems(STATES);
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(all);
        states.setItemLabelGenerator(
                one -> one == null || one.isEmpty() ? all : Texts.get("training.certificate.state." + one));
        if (!state.isEmpty()) {
            states.setValue(state);
        }
        states.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                TrainingNavigation.CERTIFICATES,
                TrainingWords.address(STATE, change.getValue() == null ? "" : change.getValue()))));
        return new FilterBar(states);
    }

    private void fill(String state) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setPageSize(PAGE);
        grid.addColumn(CertificateLine::personName)
                .setHeader(Texts.get("training.field.name"))
                .setAutoWidth(true)
                .setFrozen(true);
        grid.addColumn(line -> Texts.get("registry.role." + line.role()))
                .setHeader(Texts.get("training.field.post"))
                .setAutoWidth(true);
        grid.addComponentColumn(CertificatesView::enterprise)
                .setHeader(Texts.get("training.field.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(CertificateLine::villageName)
                .setHeader(Texts.get("training.field.village"))
                .setAutoWidth(true);
        grid.addColumn(CertificateLine::certificate)
                .setHeader(Texts.get("training.certificate.kind"))
                .setAutoWidth(true);
        grid.addColumn(line -> DateField.format(line.expiresOn()))
                .setHeader(Texts.get("training.certificate.expires"))
                .setAutoWidth(true);
        grid.addComponentColumn(CertificatesView::state)
                .setHeader(Texts.get("training.certificate.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(CertificatesView::continued)
                .setHeader(Texts.get("training.certificate.continued"))
                .setAutoWidth(true);
        if (authentication.hasAuthority(Permission.FACT_RECORD)) {
            grid.addComponentColumn(line -> recording(line, state)).setAutoWidth(true);
        }
        grid.setItems(DataProvider.fromCallbacks(
                query -> certificates.list(state, new PageRequest(query.getOffset(), query.getLimit())).stream(),
                query -> (int) certificates.count(state)));
    }

    private NarrowCards<CertificateLine> cards(String state) {
        NarrowCards<CertificateLine> cards = new NarrowCards<CertificateLine>(grid, line -> new Span(line.personName()))
                .part(CertificatesView::state)
                .line(Texts.get("training.field.post"), line -> Texts.get("registry.role." + line.role()))
                .part(CertificatesView::enterprise)
                .line(Texts.get("training.certificate.kind"), CertificateLine::certificate)
                .line(Texts.get("training.certificate.expires"), line -> DateField.format(line.expiresOn()))
                .part(CertificatesView::continued);
        return authentication.hasAuthority(Permission.FACT_RECORD) ? cards.part(line -> recording(line, state)) : cards;
    }

    private static Component enterprise(CertificateLine line) {
        return new Anchor("enterprises/" + line.enterpriseId() + "?tab=people", line.enterpriseName());
    }

    private Component recording(CertificateLine line, String state) {
        Button record = new Button(Texts.get("training.certificate.record"), click -> record(line, state));
        record.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return record;
    }

    private static Component state(CertificateLine line) {
        return new StatusChip(
                Texts.get("training.certificate.state." + line.state().code()),
                switch (line.state()) {
                    case MISSING, EXPIRED -> Tone.ERROR;
                    case EXPIRING -> Tone.WARNING;
                    case VALID -> Tone.SUCCESS;
                });
    }

    private static Component continued(CertificateLine line) {
        Integer year = line.continuedYear();
        if (line.missedYear()) {
            return new StatusChip(Texts.get("training.certificate.state.missed"), Tone.WARNING);
        }
        return new Div(year == null ? "" : Texts.get("training.certificate.year", String.valueOf(year)));
    }

    private void record(CertificateLine line, String state) {
        DateField day = new DateField(Texts.get("training.certificate.completed"));
        day.setValue(today);
        day.setMax(today);
        TextField note = new TextField(Texts.get("training.field.note"));
        note.setMaxLength(200);
        new StepDialog(
                        Texts.get("training.certificate.record") + " · " + line.personName(),
                        Texts.get("training.certificate.record-effect"),
                        () -> {
                            LocalDate on = day.getValue();
                            if (on == null) {
                                throw new DomainException("training.session.day");
                            }
                            certificates.recordContinuation(line.personId(), on.getYear(), on, note.getValue());
                        },
                        () -> show(state))
                .with(day, note)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("training.tab.certificates");
    }
}
