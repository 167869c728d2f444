package org.anbiao.workflow.engine;

import java.util.Map;
import org.anbiao.common.workflow.DecisionTable;
import org.anbiao.workflow.ReviewRouteTable;
import org.springframework.stereotype.Component;

/** Evaluates {@code processes/review-route.dmn}; the answer is kept in the round, not in the engine's history. */
@Component
public class DmnReviewRouteTable implements ReviewRouteTable {

    private final DecisionTable table = new DecisionTable("review-route");

    @Override
    public String second(String kind, String submitter, String authority, String levels) {
        return table.answer(Map.of("kind", kind, "submitter", submitter, "authority", authority, "levels", levels));
    }
}
