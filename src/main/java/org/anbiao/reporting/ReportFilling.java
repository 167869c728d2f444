package org.anbiao.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.reporting.persistence.FigureQueries;
import org.anbiao.reporting.persistence.ReportCells;
import org.anbiao.reporting.persistence.ReportRows;
import org.anbiao.reporting.workflow.ReportCases;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a report and hands it in. */
@Service
@PreAuthorize("hasAuthority('report.fill')")
@Transactional
public class ReportFilling {

    private final ReportAccess access;
    private final ReportService reports;
    private final ReportRows rows;
    private final ReportCells cells;
    private final ReportScopes scopes;
    private final ReportVerification verification;
    private final ReportCases cases;
    private final OpeningBalances openings;
    private final FigureService figures;
    private final AuditLog audit;
    private final Clock clock;

    ReportFilling(
            ReportAccess access,
            ReportService reports,
            ReportRows rows,
            ReportCells cells,
            ReportScopes scopes,
            ReportVerification verification,
            ReportCases cases,
            OpeningBalances openings,
            FigureService figures,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.reports = reports;
        this.rows = rows;
        this.cells = cells;
        this.scopes = scopes;
        this.verification = verification;
        this.cases = cases;
        this.openings = openings;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Brings a report up to date when its page is opened, so that nobody has to ask for figures: computes it while nothing
     * was checked or sent, and writes only where a record changed since. Does nothing for everybody who does not fill it.
     */
    public void refresh(UUID id) {
        Report report = reports.get(id);
        boolean fresh = report.state() == ReportState.OPEN || report.state() == ReportState.COMPUTED;
        if (!fresh || !access.mayFill(report)) {
            return;
        }
        LocalDate asOf = asOf(report);
        Computed computed = computed(report, asOf);
        if (report.state() == ReportState.OPEN || !asOf.equals(report.asOf()) || computed.differs(cells.list(id))) {
            write(report, computed, asOf);
        } else {
            rows.confirmed(id);
        }
    }

    /**
     * Computes all cells from live records. Data counts up to today, at the latest up to the due date; figures that
     * people put in place of computed ones stay.
     */
    public void compute(UUID id) {
        Report report = access.editable(id);
        LocalDate asOf = asOf(report);
        write(report, computed(report, asOf), asOf);
    }

    /** Figures of live records and what is added from the years before the portal. */
    private record Computed(Map<CellKey, Figure> figures, Map<CellKey, BigDecimal> opening) {

        boolean differs(List<ReportCell> stored) {
            return stored.size() != figures.size()
                    || stored.stream().anyMatch(cell -> {
                        Figure now = figures.get(cell.key());
                        return now == null
                                || now.recorded() != cell.recorded()
                                || now.value().compareTo(cell.computed()) != 0
                                || opening.getOrDefault(cell.key(), BigDecimal.ZERO)
                                                .compareTo(cell.opening())
                                        != 0;
                    });
        }
    }

    private Computed computed(Report report, LocalDate asOf) {
        Map<CellKey, Figure> computed = new HashMap<>();
        Map<CellKey, BigDecimal> opening = new HashMap<>();
        for (FormDefinition form : reports.forms(report)) {
            for (Scope scope : scopes.of(report, form, asOf)) {
                computed.putAll(figures.compute(form, scope));
                opening.putAll(openings.sums(report, form, scope));
            }
        }
        return new Computed(computed, opening);
    }

    private void write(Report report, Computed computed, LocalDate asOf) {
        if (!computed.figures().isEmpty()) {
            cells.write(report.id(), computed.figures(), computed.opening());
        }
        rows.computed(report, asOf);
        audit.record("report.computed", "report", report.id(), null, null, asOf);
    }

    /** A cell before and after somebody replaced its figure. */
    private record Overridden(CellKey cell, BigDecimal value, String reason) {}

    /**
     * Puts a figure in place of the computed one.
     *
     * @throws DomainException without a reason, for a negative figure, or for a fraction where whole things are counted
     */
    public void override(UUID id, CellKey key, BigDecimal value, String reason) {
        Report report = access.editable(id);
        FormColumn.Leaf column = column(report, key);
        if (reason.isBlank()) {
            throw new DomainException("reporting.override.reason-missing");
        }
        if (value.signum() < 0 || value.stripTrailingZeros().scale() > (column.money() ? 4 : 0)) {
            throw new DomainException("reporting.override.not-a-figure");
        }
        Overridden before = cells.list(id).stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .map(cell -> new Overridden(key, cell.value(), cell.reason()))
                .orElse(null);
        cells.override(id, key, value, reason.strip(), access.actor().memberName());
        rows.changeState(report, ReportState.COMPUTED);
        audit.record("report.overridden", "report", id, null, before, new Overridden(key, value, reason.strip()));
    }

    /** Takes the computed figure again. */
    public void withdrawOverride(UUID id, CellKey key) {
        Report report = access.editable(id);
        cells.withdrawOverride(id, key);
        rows.changeState(report, ReportState.COMPUTED);
        audit.record("report.override-withdrawn", "report", id, null, null, key);
    }

    /** Explains a warning; the report can then be sent with it. */
    public void explain(UUID id, Finding finding, String explanation) {
        Report report = access.editable(id);
        verification.explain(report, finding, explanation);
        audit.record("report.explained", "report", id, null, finding.path(), explanation);
    }

    /** Checks the figures as they stand; returns everything that was found. */
    public List<ReportCheck> check(UUID id) {
        Report report = access.editable(id);
        List<ReportCheck> found = verification.verify(report, reports.forms(report));
        boolean clean = found.stream().noneMatch(ReportCheck::blocking);
        ReportState state = clean ? ReportState.CHECKED : ReportState.COMPUTED;
        rows.changeState(report, state);
        audit.record("report.checked", "report", id, null, report.state(), state);
        return found;
    }

    /**
     * Computes anew, checks, and hands the report in if nothing stands in the way; figures and record lists are frozen in
     * the same transaction.
     *
     * @return what stands in the way; empty when the report was sent
     * @throws DomainException when person or phone is missing in the line above the table
     */
    @PreAuthorize("hasAuthority('report.send')")
    public List<ReportCheck> checkAndSend(UUID id) {
        Report report = access.editable(id);
        if (report.header().filledBy().isBlank() || report.header().phone().isBlank()) {
            throw new DomainException("reporting.header.missing");
        }
        compute(id);
        List<ReportCheck> blocking =
                check(id).stream().filter(ReportCheck::blocking).toList();
        if (blocking.isEmpty()) {
            send(access.editable(id));
        }
        return blocking;
    }

    private void send(Report report) {
        cells.freeze(report.id(), records(report));
        cells.clearRemarks(report.id());
        rows.sent(report, access.actor().memberName(), LocalDate.now(clock).isAfter(report.dueOn()));
        if (report.side().consolidated()) {
            cases.locked(rows.lockReceived(report.campaignId(), report.period()));
        }
        cases.sent(report);
        audit.record("report.sent", "report", report.id(), null, report.state(), report.asOf());
    }

    private Map<CellKey, FigureQueries.Records> records(Report report) {
        Map<CellKey, FigureQueries.Records> records = new HashMap<>();
        for (FormDefinition form : reports.forms(report)) {
            scopes.of(report, form, asOf(report)).forEach(scope -> records.putAll(figures.records(form, scope)));
        }
        return records;
    }

    private LocalDate asOf(Report report) {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(report.dueOn()) ? report.dueOn() : today;
    }

    private FormColumn.Leaf column(Report report, CellKey key) {
        return reports.forms(report).stream()
                .flatMap(form -> form.cells().stream())
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .map(FormDefinition.Cell::column)
                .orElseThrow(() -> new IllegalArgumentException("no cell " + key));
    }
}
