package org.anbiao.support;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Tells {@link PathsTaken} which sequence flows the cases of the tests take. Found by the search for components, so that every context
 * of the tests has it without asking. A flow counts when the transaction that took it is committed.
 */
@Component
class FlowRecorder extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (!PathsTaken.wanted()) {
            return;
        }
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new ListenerOnEveryFlow());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    private static final class ListenerOnEveryFlow extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            listen(definition.getKey(), definition);
            listenAfterChoices(element, definition);
        }

        private static void listen(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                for (PvmTransition flow : activity.getOutgoingTransitions()) {
                    ((TransitionImpl) flow)
                            .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, listener(process, flow.getId()));
                }
                listen(process, activity);
            }
        }

        /** The engine keeps no flow between a choice of events and the event that happens: it goes straight to the event. */
        private static void listenAfterChoices(Element scope, ProcessDefinitionEntity definition) {
            for (Element flow : scope.elements("sequenceFlow")) {
                ActivityImpl source = definition.findActivity(flow.attribute("sourceRef"));
                if (source.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
                    definition
                            .findActivity(flow.attribute("targetRef"))
                            .addBuiltInListener(
                                    ExecutionListener.EVENTNAME_START,
                                    listener(definition.getKey(), flow.attribute("id")));
                }
            }
            scope.elements("subProcess").forEach(inner -> listenAfterChoices(inner, definition));
        }

        private static ExecutionListener listener(String process, String flow) {
            String line = PathsTaken.line(process, flow);
            return execution -> {
                if (!PathsTaken.isWritten(line) && isPresentModel(execution)) {
                    Context.getCommandContext()
                            .getTransactionContext()
                            .addTransactionListener(TransactionState.COMMITTED, context -> PathsTaken.write(line));
                }
            };
        }

        /** What a case takes under an older model says nothing about the present one. */
        private static boolean isPresentModel(DelegateExecution execution) {
            return !((ExecutionEntity) execution)
                    .getProcessDefinition()
                    .getResourceName()
                    .contains("processes-before/");
        }
    }
}
