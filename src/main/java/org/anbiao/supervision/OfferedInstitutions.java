package org.anbiao.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.supervision.persistence.ExpertRows;
import org.anbiao.supervision.persistence.InstitutionEvaluationRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an enterprise can turn to: the institutions selected to serve enterprises, with what was published of them. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class OfferedInstitutions {

    private final ExpertRows rows;
    private final InstitutionEvaluationRows evaluations;
    private final CurrentActor currentActor;

    OfferedInstitutions(ExpertRows rows, InstitutionEvaluationRows evaluations, CurrentActor currentActor) {
        this.rows = rows;
        this.evaluations = evaluations;
        this.currentActor = currentActor;
    }

    /**
     * An institution of the batch.
     *
     * @param evaluations what third parties found of it, the latest first
     */
    public record Offer(ServiceInstitution institution, List<InstitutionEvaluation> evaluations) {}

    /** Those in the batch of the own authority, of one above it or of their departments, by a part of name or field; ordered by name. */
    public List<Offer> find(String text) {
        Actor actor = currentActor.get();
        List<UUID> tenants = new ArrayList<>(actor.definers());
        tenants.addAll(actor.scope());
        List<ServiceInstitution> found = rows.institutions(tenants, text).stream()
                .filter(one -> one.selectedOn() != null && one.endedOn() == null)
                .toList();
        Map<UUID, List<InstitutionEvaluation>> published =
                evaluations
                        .of(tenants, found.stream().map(ServiceInstitution::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(InstitutionEvaluation::institutionId));
        return found.stream()
                .map(one -> new Offer(one, published.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
