package org.anbiao.reporting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.reporting.persistence.OpeningBalanceRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What columns have to count from the years before the portal, per unit, with source and person. A state of the
 * registry has no opening balance: its base list is in the registry itself.
 */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class OpeningBalances {

    private final OpeningBalanceRows rows;
    private final FormCatalogue catalogue;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    OpeningBalances(OpeningBalanceRows rows, FormCatalogue catalogue, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The forms that the authority's campaigns use, before all others. */
    public List<FormDefinition> forms() {
        List<String> used = rows.formsInUse(currentActor.get().tenantId());
        return catalogue.forms().stream()
                .sorted(Comparator.comparing(form -> !used.contains(form.id())))
                .toList();
    }

    /** The balances of one unit of the actor's authority for one form. */
    public List<OpeningBalance> list(@Nullable UUID unitId, Side side, String formId) {
        return rows.list(currentActor.get().tenantId(), held(unitId), side, formId);
    }

    /**
     * Writes a balance in place of an earlier one.
     *
     * @throws DomainException without a source, for a column that takes none, or for something that is not a figure
     */
    @PreAuthorize("hasAuthority('report.fill')")
    @Transactional
    public void write(
            FormDefinition form,
            @Nullable UUID unitId,
            Side side,
            FormDefinition.Cell cell,
            BigDecimal value,
            String source) {
        if (cell.column().kind() == MeasureKind.SNAPSHOT) {
            throw new DomainException("reporting.opening.state");
        }
        if (source.isBlank()) {
            throw new DomainException("reporting.opening.source-missing");
        }
        if (value.signum() < 0
                || value.stripTrailingZeros().scale() > (cell.column().money() ? 4 : 0)) {
            throw new DomainException("reporting.override.not-a-figure");
        }
        Actor actor = currentActor.get();
        OpeningBalance balance = new OpeningBalance(
                actor.tenantId(),
                held(unitId),
                side,
                form.id(),
                cell.key().subRowId(),
                cell.column().id(),
                value,
                source.strip(),
                actor.memberName(),
                null);
        OpeningBalance before = rows.list(actor.tenantId(), balance.unitId(), side, form.id()).stream()
                .filter(other -> other.subRowId().equals(balance.subRowId())
                        && other.columnId().equals(balance.columnId()))
                .findFirst()
                .orElse(null);
        if (value.signum() == 0) {
            rows.remove(balance);
        } else {
            rows.write(balance);
        }
        audit.record("opening-balance.written", "opening_balance", null, null, before, balance);
    }

    /** What the balances add to a row of a report; a consolidated row takes those of all its units. */
    Map<CellKey, BigDecimal> sums(Report report, FormDefinition form, Scope scope) {
        return form.row(scope.side())
                .map(row -> rows.sums(
                        scope.tenantIds(), report.unitId(), report.side().consolidated(), form, row))
                .orElse(Map.of());
    }

    private @Nullable UUID held(@Nullable UUID unitId) {
        UUID own = currentActor.get().unitId();
        if (own != null && unitId != null && !Objects.equals(own, unitId)) {
            throw new DomainException("reporting.report.not-own");
        }
        return own == null ? unitId : own;
    }
}
