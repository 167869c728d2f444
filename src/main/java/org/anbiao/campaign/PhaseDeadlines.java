package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.PhaseRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a deadline passes: one statement marks what is overdue; nothing is blocked. */
@Component
public class PhaseDeadlines {

    private final PhaseRows rows;
    private final AuditLog audit;
    private final CampaignTimeline timeline;
    private final Clock clock;

    PhaseDeadlines(PhaseRows rows, AuditLog audit, CampaignTimeline timeline, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A phase is over for a unit, or the own day of one of its tasks.
     *
     * @param processInstanceId its case, some tasks of which may have gone over to a successor
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unitPassed(UUID phaseId, UUID campaignUnitId, String processInstanceId) {
        rows.markUnitOverdue(phaseId, campaignUnitId, processInstanceId, LocalDate.now(clock));
    }

    /** The moved deadline of a phase has passed: over for the units, the enterprises and the safety office alike. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void movedDeadlinePassed(UUID phaseId) {
        rows.markUnitsOverdue(phaseId, LocalDate.now(clock));
        phasePassed(phaseId);
    }

    /** A phase is over for the enterprises and the safety office; who is missing is listed for the next phases. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void phasePassed(UUID phaseId) {
        LocalDate today = LocalDate.now(clock);
        int marked = rows.markPhaseOverdue(phaseId, today);
        int missing = rows.listMissing(phaseId, today);
        audit.record(
                "phase.deadline_passed",
                "campaign_phase",
                phaseId,
                null,
                null,
                Map.of("overdue", marked, "missing", missing));
        PhaseRows.Phase phase = rows.phase(phaseId).orElseThrow();
        timeline.happened(phase.campaignId(), CampaignEvent.Kind.PHASE_OVERDUE, phase.name(), (long) missing);
    }
}
