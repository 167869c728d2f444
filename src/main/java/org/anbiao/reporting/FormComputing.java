package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.reporting.persistence.ReportCalendarRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes any form for the actor as of any day; nothing is stored. Departments and stations fill the line row, areas and
 * villages the block row; the authority of a campaign may see the consolidated sheet with both rows.
 */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class FormComputing {

    private final FigureService figures;
    private final ReportScopes scopes;
    private final ReportCalendarRows calendar;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;

    FormComputing(
            FigureService figures,
            ReportScopes scopes,
            ReportCalendarRows calendar,
            TenantDirectory tenants,
            CurrentActor currentActor) {
        this.figures = figures;
        this.scopes = scopes;
        this.calendar = calendar;
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    /**
     * The row the actor's authority or unit fills. Nine-small places count as the campaign of the period wants it; without a
     * campaign the form counts its own kind of subject only.
     */
    public List<Scope> ownRow(FormDefinition form, Period period, LocalDate asOf) {
        Actor actor = currentActor.get();
        Side side = side(actor);
        boolean nineSmall = calendar.frame(actor.tenantId(), form.id(), period.toString())
                .map(FormFrame::includeNineSmall)
                .orElse(false);
        List<UUID> counted = actor.unitId() == null && side == Side.BLOCK ? actor.scope() : List.of(actor.tenantId());
        return List.of(new Scope(side, counted, actor.unitId(), scopes.subjects(form, nineSmall), asOf));
    }

    /**
     * Both rows, each counted over the union of the members of the campaign that the actor's authority runs.
     *
     * @throws DomainException when its authority runs no campaign with this form and period, or the actor belongs to a unit
     */
    public List<Scope> consolidated(FormDefinition form, Period period, LocalDate asOf) {
        Actor actor = currentActor.get();
        Optional<FormFrame> frame = calendar.frame(actor.tenantId(), form.id(), period.toString())
                .filter(found -> found.ownerTenantId().equals(actor.tenantId()) && actor.unitId() == null);
        List<Scope> rows = frame.map(
                        found -> scopes.consolidated(found.campaignId(), found.includeNineSmall(), form, asOf))
                .orElseThrow(() -> new DomainException("reporting.form.no-consolidated", form.id()));
        if (rows.isEmpty()) {
            throw new DomainException("reporting.form.no-consolidated", form.id());
        }
        return rows;
    }

    /** The cells of the rows. */
    public Map<CellKey, Figure> compute(FormDefinition form, List<Scope> rows) {
        Map<CellKey, Figure> computed = new HashMap<>();
        rows.forEach(row -> computed.putAll(figures.compute(form, row)));
        return computed;
    }

    /** The fillable cells of the rows, in their order; empty when the form has no row for the sides. */
    public List<FormDefinition.Cell> cells(FormDefinition form, List<Scope> rows) {
        List<FormDefinition.Cell> cells = new ArrayList<>();
        rows.forEach(scope -> form.row(scope.side()).ifPresent(row -> cells.addAll(form.cells(row))));
        return cells;
    }

    /** What is printed as reporting unit for the actor. */
    public String unitName() {
        Actor actor = currentActor.get();
        UUID unit = actor.unitId();
        return unit == null
                ? tenants.get(actor.tenantId()).name()
                : tenants.findUnit(unit).map(OrgUnit::name).orElse("");
    }

    private Side side(Actor actor) {
        @Nullable UUID unit = actor.unitId();
        boolean block = unit == null
                ? tenants.get(actor.tenantId()).kind() != Tenant.Kind.DEPARTMENT
                : tenants.findUnit(unit).map(found -> found.kind().isBlock()).orElse(true);
        return block ? Side.BLOCK : Side.LINE;
    }
}
