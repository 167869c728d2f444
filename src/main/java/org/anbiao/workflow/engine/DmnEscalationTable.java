package org.anbiao.workflow.engine;

import java.util.Map;
import org.anbiao.common.workflow.DecisionTable;
import org.anbiao.workflow.EscalationTable;
import org.springframework.stereotype.Component;

/** Evaluates {@code processes/escalation-step.dmn}. */
@Component
public class DmnEscalationTable implements EscalationTable {

    private final DecisionTable table = new DecisionTable("escalation-step");

    @Override
    public String to(String kind, String pace, int late) {
        return table.answer(Map.of("kind", kind, "pace", pace, "late", late));
    }
}
