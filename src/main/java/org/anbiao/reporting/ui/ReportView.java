package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportCell;
import org.anbiao.reporting.ReportCheck;
import org.anbiao.reporting.ReportFilling;
import org.anbiao.reporting.ReportService;
import org.anbiao.reporting.ReportState;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** Is my form right, and can I send it? The address keeps the open tab and the open cell. */
@Route("reports/:reportId")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CHECKS = "checks";
    private static final String TEXT = "text";

    private final transient ReportService reports;
    private final transient ReportFilling filling;
    private final transient ReportActions actions;
    private final transient List<RecordPage> pages;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final LocalDate today;
    private String title = "";

    ReportView(
            ReportService reports,
            ReportFilling filling,
            ReportActions actions,
            List<RecordPage> pages,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.reports = reports;
        this.filling = filling;
        this.actions = actions;
        this.pages = pages;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters().get("reportId").map(ReportView::id).orElseThrow(NotFoundException::new);
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        try {
            if (authentication.hasAuthority(Permission.REPORT_FILL)) {
                filling.refresh(id);
            }
            show(id, first(query, "tab"), first(query, "cell"));
        } catch (DomainException refused) {
            event.rerouteToError(NotFoundException.class, Texts.get(refused.messageKey(), refused.arguments()));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.get("common.product");
    }

    private void show(UUID id, String wantedTab, String cell) {
        Report report = reports.get(id);
        List<FormDefinition> forms = reports.forms(report);
        List<ReportCheck> checks = reports.checks(id);
        boolean fills = reports.mayFill(report)
                && report.state().editable()
                && authentication.hasAuthority(Permission.REPORT_FILL);
        String tab = wantedTab.isEmpty() && !forms.isEmpty() ? forms.get(0).id() : wantedTab;
        String unit = ReportWords.unit(report.unitName(), report.side().consolidated());
        title = Texts.get("reporting.report.title", unit, ReportWords.period(report.period()));
        removeAll();
        add(actions.header(report, title, fills, today, to -> open(id, to)));
        if (report.state() == ReportState.RETURNED) {
            Div banner = new Div(Texts.get("reporting.report.returned-banner", report.returnComment()));
            banner.addClassName("cell-panel-warning");
            add(banner);
        }
        add(tabs(id, forms, checks, tab));
        if (forms.isEmpty() && !TEXT.equals(tab)) {
            add(new EmptyState(Texts.get("reporting.report.no-forms"), Texts.get("reporting.report.no-forms-hint")));
        } else if (CHECKS.equals(tab)) {
            add(checkList(report, forms, checks, fills));
        } else if (TEXT.equals(tab)) {
            add(text(report, fills));
        } else {
            forms.stream()
                    .filter(form -> form.id().equals(tab))
                    .findFirst()
                    .ifPresent(form -> add(form(report, form, checks, cell, fills)));
        }
    }

    private Component tabs(UUID id, List<FormDefinition> forms, List<ReportCheck> checks, String selected) {
        Tabs tabs = new Tabs();
        List<String> keys = new ArrayList<>();
        for (FormDefinition form : forms) {
            keys.add(form.id());
            tabs.add(new Tab(Texts.get("reporting.report.tab.form", ReportWords.number(form.ord()))));
        }
        long open = checks.stream().filter(ReportCheck::blocking).count();
        keys.add(CHECKS);
        tabs.add(new Tab(
                open == 0
                        ? Texts.get("reporting.report.tab.checks")
                        : Texts.get("reporting.report.tab.checks-count", String.valueOf(open))));
        keys.add(TEXT);
        tabs.add(new Tab(Texts.get("reporting.report.tab.text")));
        tabs.setSelectedIndex(Math.max(0, keys.indexOf(selected)));
        tabs.addSelectedChangeListener(change -> open(id, keys.get(tabs.getSelectedIndex())));
        return tabs;
    }

    private Component form(
            Report report, FormDefinition form, List<ReportCheck> checks, String cellPath, boolean fills) {
        Map<CellKey, ReportCell> cells = new HashMap<>();
        reports.cells(report.id()).stream()
                .filter(cell -> cell.key().formId().equals(form.id()))
                .forEach(cell -> cells.put(cell.key(), cell));
        CellKey selected = selected(form, cellPath);
        FormTable table = new FormTable(
                form,
                cells,
                CheckList.worst(form, cells, checks),
                selected,
                key -> open(report.id(), form.id(), key.path()));
        Span legend = new Span(Texts.get("reporting.cell.legend"));
        legend.addClassName("card-meta");
        Div left = new Div(legend, table, notes(form));
        left.addClassName("report-form");
        Div body = new Div(left);
        body.addClassName("report-body");
        ReportCell cell = selected == null ? null : cells.get(selected);
        if (cell != null) {
            body.add(panel(report, form, cell, fills));
        }
        return body;
    }

    /** The cell of the address; a broken address shows the form alone. */
    private static @Nullable CellKey selected(FormDefinition form, String cellPath) {
        try {
            return cellPath.isEmpty() ? null : CellKey.parse(form.id(), cellPath);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private Component panel(Report report, FormDefinition form, ReportCell cell, boolean fills) {
        String measure = form.leaf(cell.key().columnId()).orElseThrow().measureId();
        CellPanel panel =
                new CellPanel(report, form, cell, reports.measure(report, measure), () -> open(report.id(), form.id()));
        if (fills) {
            panel.withAdjustment(
                    filling, () -> open(report.id(), form.id(), cell.key().path()));
        }
        if (actions.receives(report)) {
            actions.addRemark(
                    panel, () -> open(report.id(), form.id(), cell.key().path()));
        }
        return panel.withEvidence(reports, pages);
    }

    private static Component notes(FormDefinition form) {
        Div notes = new Div();
        notes.addClassName("form-notes");
        for (int i = 0; i < form.notes().size(); i++) {
            notes.add(new Div((i + 1) + ". " + form.notes().get(i)));
        }
        return notes;
    }

    private Component checkList(Report report, List<FormDefinition> forms, List<ReportCheck> checks, boolean fills) {
        CheckList list = new CheckList(checks, forms, report.state() != ReportState.OPEN);
        return fills ? list.withExplaining(report.id(), checks, filling, () -> open(report.id(), CHECKS)) : list;
    }

    private Component text(Report report, boolean fills) {
        ReportText text = new ReportText(report, currentActor.get().memberName(), today, fills);
        return fills ? text.withSaving(report, reports, () -> open(report.id(), TEXT)) : text;
    }

    private void open(UUID id, String tab) {
        open(id, tab, "");
    }

    private void open(UUID id, String tab, String cell) {
        Map<String, String> query = cell.isEmpty() ? Map.of("tab", tab) : Map.of("tab", tab, "cell", cell);
        QueryParameters parameters = QueryParameters.simple(query);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("reports/" + id, parameters));
        show(id, tab, cell);
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).get(0);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
