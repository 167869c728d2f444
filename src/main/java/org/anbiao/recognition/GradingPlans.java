package org.anbiao.recognition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.recognition.persistence.GradingPlanRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The five batches of a year's gradings as a list of names (五个一批, R-191); nobody is forced to apply. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class GradingPlans {

    private final GradingPlanRows rows;
    private final RecognitionService recognitions;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    GradingPlans(
            GradingPlanRows rows,
            RecognitionService recognitions,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.recognitions = recognitions;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The list of a year, batch by batch, with whether the enterprise was graded in it. */
    @Transactional(readOnly = true)
    public List<PlannedGrading> of(int year) {
        return rows.of(currentActor.get().tenantId(), year, scopes.current());
    }

    /** Puts an enterprise on the list; one that stands there moves to the batch. */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void put(UUID enterpriseId, int year, Batch batch, String note) {
        recognitions.enterprise(enterpriseId);
        if (year < 2000 || year > 2100) {
            throw new DomainException("recognition.plan.year");
        }
        rows.put(enterpriseId, year, batch, note.strip());
        audit.record(
                "recognition.planned",
                "grading_plan",
                enterpriseId,
                enterpriseId,
                null,
                Map.of("year", year, "batch", batch.code()));
    }

    /** Takes an enterprise off the list. */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void remove(UUID enterpriseId, int year) {
        recognitions.enterprise(enterpriseId);
        if (rows.delete(currentActor.get().tenantId(), enterpriseId, year)) {
            audit.record(
                    "recognition.unplanned", "grading_plan", enterpriseId, enterpriseId, Map.of("year", year), null);
        }
    }
}
