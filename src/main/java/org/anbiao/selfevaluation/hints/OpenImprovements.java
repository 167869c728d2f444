package org.anbiao.selfevaluation.hints;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.selfevaluation.persistence.HintQueries;
import org.springframework.stereotype.Component;

/** Items not met that are still to be corrected, of this and earlier evaluations. */
@Component
class OpenImprovements implements OpenFindings {

    private final HintQueries queries;
    private final Messages messages;

    OpenImprovements(HintQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public List<OpenFinding> of(UUID enterpriseId) {
        return queries.openImprovements(enterpriseId).stream()
                .map(item -> new OpenFinding(
                        item.id(),
                        messages.chinese(
                                "selfevaluation.hint.open-improvement",
                                String.valueOf(item.year()),
                                item.itemCode(),
                                item.problem()),
                        "improvements?enterprise=" + enterpriseId))
                .toList();
    }
}
