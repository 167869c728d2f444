package org.anbiao.common.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/**
 * A decision table of {@code processes}, parsed once and evaluated in memory: an import classes thousands of enterprises, and nothing
 * about a single evaluation is worth a row in the engine's history.
 */
public final class DecisionTable {

    private final DmnEngine engine;
    private final DmnDecision decision;

    /**
     * Reads a table.
     *
     * @param name name of the file without its ending, and of the decision in it
     * @throws IllegalStateException if there is no such file
     */
    public DecisionTable(String name) {
        this.engine = engine();
        String model = "/processes/" + name + ".dmn";
        try (InputStream stream = DecisionTable.class.getResourceAsStream(model)) {
            if (stream == null) {
                throw new IllegalStateException(model + " is missing");
            }
            this.decision = engine.parseDecision(name, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * With the engine's own FEEL, which keeps compiled expressions: 10,000 evaluations take a second; with the newer
     * interpreter, which the tables do not need, they take ten.
     */
    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.enableFeelLegacyBehavior(true);
        return configuration.buildEngine();
    }

    /** Everything that the table answers to the values of its inputs, by the names of its outputs. */
    public Map<String, Object> answers(Map<String, ?> inputs) {
        return engine.evaluateDecisionTable(decision, new HashMap<>(inputs))
                .getSingleResult()
                .getEntryMap();
    }

    /** The one text that the table answers to the values of its inputs. */
    public String answer(Map<String, ?> inputs) {
        return engine.evaluateDecisionTable(decision, new HashMap<>(inputs))
                .getSingleResult()
                .getSingleEntry();
    }
}
