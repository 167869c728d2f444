package org.anbiao.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.anbiao.workflow.ReviewRouteTable;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates {@code processes/review-route.dmn}, parsed once; the answer is kept in the round, not in the engine's history. */
@Component
public class DmnReviewRouteTable implements ReviewRouteTable {

    private static final String MODEL = "/processes/review-route.dmn";
    private static final String DECISION = "review-route";

    private final DmnEngine engine = engine();
    private final DmnDecision decision = parse();

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.enableFeelLegacyBehavior(true);
        return configuration.buildEngine();
    }

    private DmnDecision parse() {
        try (InputStream model = DmnReviewRouteTable.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(MODEL + " is missing");
            }
            return engine.parseDecision(DECISION, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String second(String kind, String submitter, String authority, String levels) {
        return engine.evaluateDecisionTable(
                        decision,
                        Variables.createVariables()
                                .putValue("kind", kind)
                                .putValue("submitter", submitter)
                                .putValue("authority", authority)
                                .putValue("levels", levels))
                .getSingleResult()
                .getSingleEntry();
    }
}
