package org.anbiao.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.DomainException;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.Figure;
import org.anbiao.reporting.FilledForm;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.reporting.FormComputing;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.Period;
import org.anbiao.reporting.ReportExport;
import org.anbiao.reporting.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Any form as the API shows it: the caller's own row, or the consolidated sheet of the caller's authority. */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class FormFigures {

    private static final int QUARTER = 3;

    private final FormCatalogue catalogue;
    private final FormComputing computing;
    private final ReportExport export;

    FormFigures(FormCatalogue catalogue, FormComputing computing, ReportExport export) {
        this.catalogue = catalogue;
        this.computing = computing;
        this.export = export;
    }

    /** Which rows of a form are wanted. */
    enum View {
        /** The row of the caller's own side. */
        OWN,
        /** Both rows, over all members of the campaign the caller's authority runs. */
        CONSOLIDATED
    }

    /** The newest version of every form, empty. */
    List<FormDocument> forms() {
        return catalogue.forms().stream()
                .map(form -> document(form, form.cells(), List.of(), Map.of()))
                .toList();
    }

    /**
     * A form with its figures.
     *
     * @param asOf null for the last day of the period
     * @throws DomainException api.form.unknown, api.period.unreadable; api.form.no-row when the caller's side has no row;
     *     reporting.form.no-consolidated when the caller's authority runs no campaign with the form
     */
    FormDocument compute(String formId, String period, @Nullable LocalDate asOf, View view) {
        FormDefinition form = form(formId);
        List<Scope> rows = rows(form, period, asOf, view);
        List<FormDefinition.Cell> cells = computing.cells(form, rows);
        if (cells.isEmpty()) {
            throw new DomainException("api.form.no-row", formId);
        }
        return document(form, cells, rows, computing.compute(form, rows));
    }

    /** As {@link #compute}, as a workbook in the official layout. */
    byte[] workbook(String formId, String period, @Nullable LocalDate asOf, View view) {
        FormDefinition form = form(formId);
        Map<CellKey, BigDecimal> values = new HashMap<>();
        computing
                .compute(form, rows(form, period, asOf, view))
                .forEach((key, figure) -> values.put(key, figure.value()));
        return export.workbook(new FilledForm(form, new FilledForm.Header(computing.unitName(), "", "", null), values));
    }

    private FormDefinition form(String id) {
        return catalogue.find(id).orElseThrow(() -> new DomainException("api.form.unknown", id));
    }

    private List<Scope> rows(FormDefinition form, String text, @Nullable LocalDate asOf, View view) {
        if (!Period.isPeriod(text)) {
            throw new DomainException("api.period.unreadable", text);
        }
        Period period = Period.parse(text);
        LocalDate day = asOf == null ? lastDay(period) : asOf;
        return view == View.CONSOLIDATED
                ? computing.consolidated(form, period, day)
                : computing.ownRow(form, period, day);
    }

    private static LocalDate lastDay(Period period) {
        return YearMonth.of(period.year(), period.annual() ? 12 : period.quarter() * QUARTER)
                .atEndOfMonth();
    }

    private static FormDocument document(
            FormDefinition form, List<FormDefinition.Cell> cells, List<Scope> rows, Map<CellKey, Figure> figures) {
        String side = rows.size() > 1
                ? "both"
                : rows.isEmpty() ? null : rows.get(0).side().code();
        return new FormDocument(
                form.id(),
                form.version(),
                form.title(),
                form.subject().code(),
                rows.isEmpty() ? null : rows.get(0).asOf(),
                side,
                cells.stream().map(cell -> cell(cell, figures.get(cell.key()))).toList(),
                form.notes());
    }

    private static FormDocument.Cell cell(FormDefinition.Cell cell, @Nullable Figure figure) {
        return new FormDocument.Cell(
                cell.key().path(),
                cell.column().shownLabel(),
                cell.column().unit(),
                cell.column().countsFrom(),
                figure == null ? null : figure.value(),
                figure == null ? null : figure.recorded());
    }
}
