package org.anbiao.selfevaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.common.DomainException;
import org.anbiao.registry.UnitScopes;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.selfevaluation.standard.Subject;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;

/** The checks before every act: is the enterprise the actor's, does it take part, whose row is written. */
@Component
public class EvaluationAccess {

    private final EvaluationRows evaluations;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final Clock clock;

    EvaluationAccess(EvaluationRows evaluations, UnitScopes scopes, CurrentActor currentActor, Clock clock) {
        this.evaluations = evaluations;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The campaign, if it reaches the actor. */
    public CampaignYear campaign(UUID id) {
        return evaluations.campaign(id).orElseThrow(() -> new DomainException("selfevaluation.campaign.unknown"));
    }

    /** The enterprise, if the actor's unit works with it. A sister unit's is as unknown as one that does not exist. */
    public Subject subject(UUID enterpriseId) {
        return evaluations.subject(scopes.current(), enterpriseId).orElseThrow(EvaluationAccess::notYours);
    }

    /** The evaluation, if the actor's unit works with its enterprise. */
    public Evaluation evaluation(UUID id) {
        EvaluationRows.Found found = evaluations
                .find(scopes.current(), id)
                .orElseThrow(() -> new DomainException("selfevaluation.evaluation.unknown"));
        if (!found.yours()) {
            throw notYours();
        }
        return found.evaluation();
    }

    /** What somebody is told whose unit does not work with an enterprise. */
    static DomainException notYours() {
        return new DomainException("selfevaluation.enterprise.not-yours");
    }

    /** The enterprise takes part in the campaign. */
    void requireTakesPart(UUID campaignId, UUID enterpriseId) {
        if (!evaluations.takesPart(campaignId, enterpriseId)) {
            throw new DomainException("selfevaluation.enterprise.not-taking-part");
        }
    }

    /** Writes rows of the authority that the evaluation belongs to, for instance a village's of a bureau's campaign. */
    public <T> T writing(UUID tenantId, Supplier<T> action) {
        return currentActor.callAs(currentActor.get().onBehalfOf(tenantId), action);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
