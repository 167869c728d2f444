package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.persistence.HazardQueries;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.hazard.persistence.HazardRows.Start;
import org.anbiao.hazard.workflow.HazardCases;
import org.anbiao.tenancy.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hazards that offices find: by departments, townships, villages and grid workers in their checks, on help visits, and reported
 * by the public. Only what a supervising body orders to be rectified is an official hazard and counts as one.
 */
@Service
@PreAuthorize("hasAuthority('hazard.order')")
@Transactional
public class OfficialHazards {

    private final HazardAccess access;
    private final HazardRecorder recorder;
    private final HazardRows hazards;
    private final HazardQueries queries;
    private final HazardCases cases;

    OfficialHazards(
            HazardAccess access,
            HazardRecorder recorder,
            HazardRows hazards,
            HazardQueries queries,
            HazardCases cases) {
        this.access = access;
        this.recorder = recorder;
        this.hazards = hazards;
        this.queries = queries;
        this.cases = cases;
    }

    /**
     * Records a hazard found in an official check and ordered to be rectified until a day, for the bound authority and unit.
     *
     * @return id of the hazard
     * @throws DomainException for an enterprise that the actor's unit does not work with, without a description, for a major one without
     *     its clause, or for an impossible day
     */
    public UUID record(OfficialFinding finding) {
        Actor office = office();
        HazardFinding checked = recorder.checked(finding.finding());
        HazardSubject subject = access.subject(finding.enterpriseId());
        LocalDate due = due(finding.dueOn(), finding.foundOn());
        return recorder.record(
                subject,
                checked,
                new Start(
                        HazardSource.OFFICIAL,
                        HazardState.FOUND,
                        due,
                        new Hazard.Order(finding.foundOn(), office.tenantId(), office.unitId()),
                        finding.inspectionId(),
                        true));
    }

    /** The hazards of an inspection, in the order they were recorded; none for a unit that does not work with its enterprise. */
    @PreAuthorize("hasAuthority('hazard.read')")
    @Transactional(readOnly = true)
    public List<HazardListItem> ofInspection(UUID inspectionId) {
        return queries.ofInspection(inspectionId, access.unit(), access.today());
    }

    /**
     * Records what is not an official hazard yet: found on a help visit, or reported by the public and still to be verified.
     *
     * @param source {@code help_visit} or {@code public}
     * @return id of the hazard
     * @throws DomainException as {@link #record(OfficialFinding)}
     */
    public UUID fromFinding(String source, OfficialFinding finding) {
        HazardSource from = HazardSource.of(source);
        if (from != HazardSource.HELP_VISIT && from != HazardSource.PUBLIC) {
            throw new IllegalArgumentException(source + " is no finding that can be ordered");
        }
        office();
        HazardFinding checked = recorder.checked(finding.finding());
        HazardSubject subject = access.subject(finding.enterpriseId());
        LocalDate due = due(finding.dueOn(), finding.foundOn());
        HazardState state = from.needsConfirmation() ? HazardState.PROPOSED : HazardState.FOUND;
        return recorder.record(subject, checked, new Start(from, state, due, null, finding.inspectionId(), true));
    }

    /**
     * Turns a finding of a help visit, of the public or of a device into an order to rectify, which makes it an official hazard of the
     * bound authority and unit. An earlier deadline stays visible in its course.
     *
     * @throws DomainException for hazards of other sources, for one that is rectified or over, or for an impossible day
     */
    public void order(UUID hazardId, LocalDate orderedOn, LocalDate dueOn) {
        Actor office = office();
        Hazard hazard = access.hazard(hazardId);
        if (!hazard.source().mayBeOrdered()) {
            throw new DomainException("hazard.order-not-needed");
        }
        HazardState state = hazard.state();
        if (!access.isBeforeRectification(hazard)) {
            throw new DomainException("hazard.order-too-late");
        }
        LocalDate on = access.past(orderedOn, hazard.foundOn());
        LocalDate due = due(dueOn, on);
        access.writing(hazard.tenantId(), () -> {
            Hazard.Order order = new Hazard.Order(on, office.tenantId(), office.unitId());
            if (!hazards.order(hazardId, hazard.version(), order, due)) {
                throw new DomainException("hazard.changed");
            }
            recorder.step(hazard, HazardStep.Kind.ORDERED, on, "", due, List.of());
            if (state == HazardState.PROPOSED) {
                recorder.entered(hazard, HazardState.FOUND, due);
                cases.step(hazardId, on, "", "");
            } else {
                if (state == HazardState.FOUND) {
                    recorder.entered(hazard, state, due);
                }
                cases.moveDue(hazardId);
            }
        });
    }

    private Actor office() {
        Actor actor = access.actor();
        if (actor.isEnterprise()) {
            throw new DomainException("hazard.office-only");
        }
        return actor;
    }

    private static LocalDate due(LocalDate dueOn, LocalDate notBefore) {
        if (dueOn.isBefore(notBefore)) {
            throw new DomainException("hazard.due-too-early", notBefore);
        }
        return dueOn;
    }
}
