package org.anbiao.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.anbiao.workflow.EscalationTable;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates {@code processes/escalation-step.dmn}, parsed once. */
@Component
public class DmnEscalationTable implements EscalationTable {

    private static final String MODEL = "/processes/escalation-step.dmn";
    private static final String DECISION = "escalation-step";

    private final DmnEngine engine = engine();
    private final DmnDecision decision = parse();

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.enableFeelLegacyBehavior(true);
        return configuration.buildEngine();
    }

    private DmnDecision parse() {
        try (InputStream model = DmnEscalationTable.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(MODEL + " is missing");
            }
            return engine.parseDecision(DECISION, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String to(String kind, String pace, int late) {
        return engine.evaluateDecisionTable(
                        decision,
                        Variables.createVariables()
                                .putValue("kind", kind)
                                .putValue("pace", pace)
                                .putValue("late", late))
                .getSingleResult()
                .getSingleEntry();
    }
}
