package org.anbiao.registry.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SizeClassBasis;
import org.anbiao.registry.SizeClassRule;
import org.anbiao.registry.SizeClassTable;
import org.anbiao.registry.SizeClassThresholds;
import org.anbiao.registry.SizeClassification;
import org.anbiao.registry.SizeFigures;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Evaluates {@code processes/enterprise-size-class.dmn}. The table is parsed once and evaluated in memory: an import
 * classes thousands of enterprises, and nothing about a single evaluation is worth a history row.
 */
@Component
public class DmnSizeClassTable implements SizeClassTable {

    private static final String MODEL = "/processes/enterprise-size-class.dmn";
    private static final String DECISION = "enterprise-size-class";

    private final DmnEngine engine = engine();
    private final DmnDecision decision = parse();

    /**
     * With the engine's own FEEL, which keeps compiled expressions: 10,000 evaluations take a second; with the newer
     * interpreter, which the table does not need, they take ten.
     */
    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.enableFeelLegacyBehavior(true);
        return configuration.buildEngine();
    }

    private DmnDecision parse() {
        try (InputStream model = DmnSizeClassTable.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(MODEL + " is missing");
            }
            return engine.parseDecision(DECISION, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SizeClassification classify(SizeFigures figures, SizeClassThresholds thresholds) {
        if (figures.unknown()) {
            return SizeClassification.UNCLASSIFIED;
        }
        String sizeClass = engine.evaluateDecisionTable(decision, input(figures, thresholds))
                .getSingleResult()
                .getSingleEntry();
        SizeClassBasis basis = figures.complete() ? SizeClassBasis.COMPUTED : SizeClassBasis.PROVISIONAL;
        return new SizeClassification(SizeClass.of(sizeClass), basis, "");
    }

    private static VariableMap input(SizeFigures figures, SizeClassThresholds thresholds) {
        // a missing figure cannot reach a bound, so that with one figure "both" would always give the lowest class
        SizeClassRule rule = figures.complete() ? thresholds.rule() : SizeClassRule.ANY;
        Integer staff = figures.staff();
        Double revenue =
                figures.revenueYuan() == null ? null : figures.revenueYuan().doubleValue();
        return Variables.createVariables()
                .putValue("rule", rule.key())
                .putValue("staff", staff == null ? -1 : staff)
                .putValue("revenue", revenue == null ? -1.0 : revenue)
                .putValue("aboveScaleStaff", thresholds.aboveScaleStaff())
                .putValue("aboveScaleRevenue", thresholds.aboveScaleRevenue().doubleValue())
                .putValue("mediumStaff", thresholds.mediumStaff())
                .putValue("mediumRevenue", thresholds.mediumRevenue().doubleValue());
    }
}
