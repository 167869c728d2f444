package org.anbiao.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.reporting.persistence.FigureQueries;
import org.anbiao.reporting.persistence.ReportCells;
import org.anbiao.reporting.persistence.ReportChecks;
import org.anbiao.reporting.persistence.ReportListQueries;
import org.anbiao.reporting.persistence.ReportRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as people read them: lists, the forms with their cells, what stands behind a cell, the texts. */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class ReportService {

    private final ReportAccess access;
    private final ReportRows rows;
    private final ReportCells cells;
    private final ReportChecks checks;
    private final ReportListQueries lists;
    private final ReportScopes scopes;
    private final FigureService figures;
    private final FormCatalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;

    ReportService(
            ReportAccess access,
            ReportRows rows,
            ReportCells cells,
            ReportChecks checks,
            ReportListQueries lists,
            ReportScopes scopes,
            FigureService figures,
            FormCatalogue catalogue,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.cells = cells;
        this.checks = checks;
        this.lists = lists;
        this.scopes = scopes;
        this.figures = figures;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the actor's unit has to hand in; for an office of the authority, what all its units have to. */
    public PagedList<ReportListItem> list(@Nullable UUID campaignId, PageRequest page) {
        return lists.own(access.actor().tenantId(), access.actor().unitId(), campaignId, page);
    }

    /** A report; throws DomainException when the actor may not read it or there is none. */
    public Report get(UUID id) {
        return access.readable(id);
    }

    /** Whether the actor may fill and send the report. */
    public boolean mayFill(Report report) {
        return access.mayFill(report);
    }

    /** Whether the actor's authority takes the report in. */
    public boolean mayReceive(Report report) {
        return access.mayReceive(report);
    }

    /** The forms of a report in the versions it is made with, in their order. */
    public List<FormDefinition> forms(Report report) {
        return report.forms().stream()
                .map(form -> catalogue.form(form.formId(), form.version()))
                .toList();
    }

    /** The cells of the rows that the report fills; empty before the first computing. */
    public List<ReportCell> cells(UUID id) {
        return cells.list(access.readable(id).id());
    }

    /** What the last check found. */
    public List<ReportCheck> checks(UUID id) {
        Report report = access.readable(id);
        List<FormDefinition> forms = forms(report);
        return checks.list(report.id(), (formId, ruleId) -> rule(forms, formId, ruleId));
    }

    /**
     * One page of the list behind a cell: the frozen one of a report that was sent, the live one of a report that
     * is being worked on.
     */
    public PagedList<CellEvidence> evidence(UUID id, CellKey key, PageRequest page) {
        Report report = access.readable(id);
        FormDefinition form = form(report, key.formId());
        Measure measure = figures.count(form, key, day(report)).measure();
        if (!report.state().editable()) {
            FigureQueries.Records none = new FigureQueries.Records(List.of(), List.of());
            return cells.evidence(id, cells.frozen(id, key).orElse(none), measure, page);
        }
        return scope(report, form, key)
                .map(scope -> figures.evidence(form, key, scope, page))
                .orElseGet(() -> new PagedList<>(List.of(), 0));
    }

    /** What a column of a report counts, as the actor's authority reads it. */
    public Measure measure(Report report, String measureId) {
        return figures.measure(measureId, day(report));
    }

    private LocalDate day(Report report) {
        LocalDate asOf = report.asOf();
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    /** Writes the line above the table and the summary. */
    @PreAuthorize("hasAuthority('report.fill')")
    @Transactional
    public void writeText(UUID id, Report.HeaderFields header, Report.Summary summary) {
        Report report = access.editable(id);
        rows.writeText(report, header, summary);
        audit.record("report.written", "report", id, null, report.header(), header);
    }

    private Optional<Scope> scope(Report report, FormDefinition form, CellKey key) {
        LocalDate asOf = report.asOf();
        return asOf == null
                ? Optional.empty()
                : scopes.of(report, form, asOf).stream()
                        .filter(scope -> form.row(scope.side())
                                .map(row -> row.id().equals(key.rowId()))
                                .orElse(false))
                        .findFirst();
    }

    private FormDefinition form(Report report, String formId) {
        return forms(report).stream()
                .filter(form -> form.id().equals(formId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form " + formId));
    }

    /** The rule in the version the report is made with. */
    private static FormRule rule(List<FormDefinition> forms, String formId, String ruleId) {
        return forms.stream()
                .filter(form -> form.id().equals(formId))
                .flatMap(form -> form.rules().stream())
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + ruleId));
    }
}
