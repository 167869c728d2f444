package org.anbiao.reporting;

import java.util.Objects;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.reporting.persistence.ReportRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;

/** Who may do what with a report; row-level security stands behind it. */
@Component
class ReportAccess {

    private final ReportRows rows;
    private final CurrentActor currentActor;

    ReportAccess(ReportRows rows, CurrentActor currentActor) {
        this.rows = rows;
        this.currentActor = currentActor;
    }

    /** A report the actor may read; a unit's worker reads the unit's own only. */
    Report readable(UUID id) {
        Report report = rows.find(id).orElseThrow(() -> new DomainException("reporting.report.unknown"));
        UUID unit = actor().unitId();
        if (unit != null && !unit.equals(report.unitId())) {
            throw new DomainException("reporting.report.unknown");
        }
        return report;
    }

    /** A report the actor fills: that of the own unit, or any of the own authority for its office. */
    Report own(UUID id) {
        Report report = readable(id);
        if (!report.tenantId().equals(actor().tenantId())) {
            throw new DomainException("reporting.report.not-own");
        }
        return report;
    }

    /** An own report whose figures may still change. */
    Report editable(UUID id) {
        Report report = own(id);
        if (!report.state().editable()) {
            throw new DomainException("reporting.report.frozen");
        }
        return report;
    }

    /** A report of a unit that the actor's authority receives. */
    Report receivable(UUID id) {
        Report report = readable(id);
        Actor actor = actor();
        if (!report.receiverTenantId().equals(actor.tenantId()) || actor.unitId() != null) {
            throw new DomainException("reporting.report.not-receiver");
        }
        return report;
    }

    /** Whether the actor may fill the report. */
    boolean mayFill(Report report) {
        Actor actor = actor();
        return report.tenantId().equals(actor.tenantId())
                && (actor.unitId() == null || Objects.equals(actor.unitId(), report.unitId()));
    }

    /** Whether the report comes to the actor's authority. */
    boolean mayReceive(Report report) {
        Actor actor = actor();
        return report.receiverTenantId().equals(actor.tenantId())
                && actor.unitId() == null
                && !report.side().consolidated();
    }

    Actor actor() {
        return currentActor.get();
    }
}
