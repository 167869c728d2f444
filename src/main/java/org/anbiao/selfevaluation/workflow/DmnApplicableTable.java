package org.anbiao.selfevaluation.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.anbiao.selfevaluation.standard.ApplicableTable;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates {@code processes/applicable-standard.dmn} in memory, parsed once. */
@Component
public class DmnApplicableTable implements ApplicableTable {

    private static final String MODEL = "/processes/applicable-standard.dmn";
    private static final String DECISION = "applicable-standard";
    /** What the table answers where the enterprise's own choice, or the authority's, holds. */
    private static final String OWN = "own";

    private static final String CHOSEN = "chosen";

    private final DmnEngine engine = engine();
    private final DmnDecision decision = parse();

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.enableFeelLegacyBehavior(true);
        return configuration.buildEngine();
    }

    private DmnDecision parse() {
        try (InputStream model = DmnApplicableTable.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(MODEL + " is missing");
            }
            return engine.parseDecision(DECISION, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String edition(SubjectClass subject, @Nullable String chosen, @Nullable String own) {
        String answer = engine.evaluateDecisionTable(
                        decision,
                        Variables.createVariables()
                                .putValue("subjectClass", subject.code())
                                .putValue("ownChoice", own != null)
                                .putValue("authorityChoice", chosen != null))
                .getSingleResult()
                .getSingleEntry();
        if (answer.equals(OWN) && own != null) {
            return own;
        }
        return answer.equals(CHOSEN) && chosen != null ? chosen : answer;
    }
}
