package org.anbiao.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.Figure;
import org.anbiao.reporting.FigureService;
import org.anbiao.reporting.FilledForm;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.Period;
import org.anbiao.reporting.ReportExport;
import org.anbiao.reporting.Scope;
import org.anbiao.reporting.Side;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes any form for the caller: departments and stations fill the line row, areas and villages the block row. */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class FormFigures {

    private static final int QUARTER = 3;

    private final FormCatalogue catalogue;
    private final FigureService figures;
    private final ReportExport export;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;

    FormFigures(
            FormCatalogue catalogue,
            FigureService figures,
            ReportExport export,
            TenantDirectory tenants,
            CurrentActor currentActor) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.export = export;
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    /** The newest version of every form, empty. */
    List<FormDocument> forms() {
        return catalogue.forms().stream()
                .map(form -> document(form, form.cells(), null, Map.of()))
                .toList();
    }

    /**
     * A form with its figures.
     *
     * @param asOf null for the last day of the period
     * @throws DomainException api.form.unknown, api.period.unreadable; api.form.no-row when the caller's side has no row
     */
    FormDocument compute(String formId, String period, @Nullable LocalDate asOf) {
        FormDefinition form = form(formId);
        Scope scope = scope(form, period, asOf);
        FormDefinition.Row row =
                form.row(scope.side()).orElseThrow(() -> new DomainException("api.form.no-row", formId));
        return document(form, form.cells(row), scope, figures.compute(form, scope));
    }

    /** As {@link #compute}, as a workbook in the official layout. */
    byte[] workbook(String formId, String period, @Nullable LocalDate asOf) {
        FormDefinition form = form(formId);
        Scope scope = scope(form, period, asOf);
        Actor actor = currentActor.get();
        UUID unit = actor.unitId();
        String name = unit == null
                ? tenants.get(actor.tenantId()).name()
                : tenants.findUnit(unit).map(OrgUnit::name).orElse("");
        return export.workbook(form, scope, new FilledForm.Header(name, "", "", null));
    }

    private FormDefinition form(String id) {
        return catalogue.find(id).orElseThrow(() -> new DomainException("api.form.unknown", id));
    }

    private Scope scope(FormDefinition form, String period, @Nullable LocalDate asOf) {
        if (!Period.isPeriod(period)) {
            throw new DomainException("api.period.unreadable", period);
        }
        Actor actor = currentActor.get();
        Side side = side(actor);
        List<UUID> counted = actor.unitId() == null && side == Side.BLOCK ? actor.scope() : List.of(actor.tenantId());
        return new Scope(
                side,
                counted,
                actor.unitId(),
                EnumSet.of(form.subject()),
                asOf == null ? lastDay(Period.parse(period)) : asOf);
    }

    private Side side(Actor actor) {
        UUID unit = actor.unitId();
        boolean block = unit == null
                ? tenants.get(actor.tenantId()).kind() != Tenant.Kind.DEPARTMENT
                : tenants.findUnit(unit).map(found -> found.kind().isBlock()).orElse(true);
        return block ? Side.BLOCK : Side.LINE;
    }

    private static LocalDate lastDay(Period period) {
        return YearMonth.of(period.year(), period.annual() ? 12 : period.quarter() * QUARTER)
                .atEndOfMonth();
    }

    private static FormDocument document(
            FormDefinition form, List<FormDefinition.Cell> cells, @Nullable Scope scope, Map<CellKey, Figure> figures) {
        return new FormDocument(
                form.id(),
                form.version(),
                form.title(),
                form.subject().code(),
                scope == null ? null : scope.asOf(),
                scope == null ? null : scope.side().code(),
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
