package org.anbiao.dualreport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.dualreport.DualReportService;
import org.anbiao.dualreport.GivenReport;
import org.anbiao.dualreport.ReportPeriod.Span;
import org.anbiao.dualreport.ReportReceiver;
import org.anbiao.hazard.DualReport;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;

/** 双报告 of one enterprise: the sheet of the running period, and what was given to the department and to the workers' congress. */
@Route(DualReportNavigation.OWN + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class DualReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient DualReportService reports;
    private final transient DualReport sheet;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;

    DualReportView(
            DualReportService reports,
            DualReport sheet,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.reports = reports;
        this.sheet = sheet;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID enterprise = event.getRouteParameters()
                .get("enterprise")
                .flatMap(PageAddress::parse)
                .orElse(currentActor.get().enterpriseId());
        removeAll();
        if (enterprise == null || !Notices.attempt(() -> show(enterprise))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("dualreport.nav.own")),
                    new EmptyState(Texts.get("dualreport.choose"), Texts.get("dualreport.choose-hint")));
        }
    }

    private void show(UUID enterprise) {
        List<GivenReport> all = reports.of(enterprise);
        Span period = reports.period(enterprise);
        boolean writes = authentication.hasAuthority(Permission.FACT_RECORD)
                && reports.enterprise(enterprise).closedOn() == null;
        ReportSteps steps = new ReportSteps(reports, enterprise, () -> show(enterprise));
        removeAll();
        PageHeader header = new PageHeader(Texts.get("dualreport.title"))
                .withSubtitle(
                        currentActor.get().isEnterprise()
                                ? Texts.get("dualreport.subtitle", period.from(), period.to())
                                : reports.enterprise(enterprise).name())
                .withState(ReportWords.chip(reports.state(enterprise)));
        if (writes) {
            Button department = new Button(
                    Texts.get("dualreport.give.department"),
                    click -> Notices.attempt(() -> steps.record(ReportReceiver.DEPARTMENT)));
            department.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button congress = new Button(
                    Texts.get("dualreport.give.congress"),
                    click -> Notices.attempt(() -> steps.record(ReportReceiver.CONGRESS)));
            header.withActions(congress, department);
        }
        add(header, sheet(enterprise, period.from(), reports.today()));
        if (authentication.hasAuthority(Permission.INSPECTION_RECORD)) {
            add(new Anchor("inspections/new?enterprise=" + enterprise, Texts.get("dualreport.inspect")));
        }
        List<GivenReport> given = all.stream().filter(GivenReport::counts).toList();
        if (given.isEmpty()) {
            add(new EmptyState(
                    Texts.get("dualreport.none"),
                    Texts.get(writes ? "dualreport.none-record" : "dualreport.none-hint")));
        } else {
            add(list(given, steps, writes));
        }
        List<GivenReport> withdrawn = all.stream().filter(one -> !one.counts()).toList();
        if (!withdrawn.isEmpty()) {
            add(new H3(Texts.get("dualreport.withdrawn", withdrawn.size())), list(withdrawn, steps, false));
        }
    }

    /** The sheet from the first day of the period until today, to hand in and to present. */
    private Div sheet(UUID enterprise, LocalDate from, LocalDate to) {
        String name = Texts.get("dualreport.sheet-name", from, to);
        return ReportWords.card(
                ReportWords.meta(Texts.get("dualreport.sheet-hint", from, to)),
                ReportWords.inline(
                        ReportWords.download(
                                Texts.get("dualreport.sheet-pdf"),
                                name + ".pdf",
                                "application/pdf",
                                () -> sheet.pdf(enterprise, from, to)),
                        ReportWords.download(
                                Texts.get("dualreport.sheet-word"),
                                name + ".docx",
                                WORD,
                                () -> sheet.docx(enterprise, from, to))));
    }

    private Div list(List<GivenReport> reports, ReportSteps steps, boolean writes) {
        Div list = new Div();
        list.addClassName("card-list");
        for (GivenReport report : reports) {
            Div card = ReportWords.given(report);
            if (writes && report.isOf(currentActor.get())) {
                Button withdraw = new Button(Texts.get("dualreport.withdraw"), click -> steps.withdraw(report));
                withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
                Div actions = new Div(withdraw);
                actions.addClassName("card-actions");
                card.add(actions);
            }
            list.add(card);
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("dualreport.nav.own");
    }
}
