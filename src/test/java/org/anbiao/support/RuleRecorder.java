package org.anbiao.support;

import java.util.Arrays;
import org.anbiao.common.workflow.DecisionTable;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

/** Tells {@link PathsTaken} which rules answer, of the tables that are beans and of those that a test makes itself. */
@Component
public class RuleRecorder implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean.getClass().getPackageName().startsWith("org.anbiao") ? watched(bean) : bean;
    }

    /** The same object; what its decision tables answer from now on is written down. */
    public static <T> T watched(T holder) {
        if (PathsTaken.wanted()) {
            Arrays.stream(holder.getClass().getDeclaredFields())
                    .filter(field -> field.getType() == DecisionTable.class)
                    .map(field -> (DecisionTable) ReflectionTestUtils.getField(holder, field.getName()))
                    .forEach(RuleRecorder::watch);
        }
        return holder;
    }

    private static void watch(DecisionTable table) {
        DmnEngine engine = (DmnEngine) ReflectionTestUtils.getField(table, "engine");
        var configuration = (DefaultDmnEngineConfiguration) engine.getConfiguration();
        DmnDecisionTableEvaluationListener listener = answered -> answered.getMatchingRules()
                .forEach(rule -> PathsTaken.write(
                        PathsTaken.line(answered.getDecisionTable().getKey(), rule.getId())));
        // the list that the engine reads at every evaluation
        configuration.getDecisionTableEvaluationListeners().add(listener);
    }
}
