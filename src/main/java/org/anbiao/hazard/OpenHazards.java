package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.hazard.persistence.HazardQueries;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.RiskFact;
import org.anbiao.registry.RiskFactSource;
import org.anbiao.selfevaluation.hints.OpenFindings;
import org.springframework.stereotype.Component;

/** Open hazards as other modules ask for them: beside a self-evaluation under review, and for the proposal of a colour. */
@Component
class OpenHazards implements OpenFindings, RiskFactSource {

    /** Name of the fact in the weights of the proposed colour. */
    static final String MAJOR_OPEN = "major_hazard_open";

    private static final String OVERDUE = "hazard_overdue";

    private final HazardQueries queries;
    private final Messages messages;

    OpenHazards(HazardQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public List<OpenFinding> of(UUID enterpriseId) {
        return queries.open(enterpriseId).stream()
                .map(item -> new OpenFinding(
                        item.id(),
                        messages.chinese("hazard.hint.open-" + item.level().code(), item.foundOn(), item.description()),
                        "hazards/" + item.id()))
                .toList();
    }

    @Override
    public List<RiskFact> facts(Enterprise enterprise, LocalDate on) {
        List<RiskFact> found = new ArrayList<>();
        int open = queries.majorOpen(enterprise.id().value(), on);
        if (open > 0) {
            found.add(new RiskFact(MAJOR_OPEN, open));
        }
        int overdue = queries.overdue(enterprise.id().value(), on);
        if (overdue > 0) {
            found.add(new RiskFact(OVERDUE, overdue));
        }
        return found;
    }
}
