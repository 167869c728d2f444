package org.anbiao.enforcement.workflow;

import java.util.Map;
import org.anbiao.common.workflow.DecisionTable;
import org.anbiao.enforcement.TierFacts;
import org.anbiao.enforcement.TierTable;
import org.springframework.stereotype.Component;

/** Evaluates {@code processes/supervision-tier.dmn}; the answer is kept in the plan, not in the engine's history. */
@Component
public class DmnTierTable implements TierTable {

    private final DecisionTable table = new DecisionTable("supervision-tier");

    @Override
    public Answer ask(TierFacts facts) {
        Map<String, Object> answer = table.answers(Map.of(
                "evaluated", facts.evaluated(),
                "result", facts.result(),
                "color", facts.color(),
                "stars", facts.stars(),
                "majorHazards", facts.majorHazards(),
                "penalties", facts.penalties()));
        return new Answer(String.valueOf(answer.get("tier")), Integer.parseInt(String.valueOf(answer.get("visits"))));
    }
}
