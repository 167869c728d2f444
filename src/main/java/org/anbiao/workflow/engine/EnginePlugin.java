package org.anbiao.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.anbiao.tenancy.CurrentActor;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Adds the inbox's listener to every user task, the authority to every case, and keeps the history to what the inbox lacks. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final WorkItemListener inbox;
    private final Describers describers;
    private final CurrentActor currentActor;

    EnginePlugin(WorkItemListener inbox, Describers describers, CurrentActor currentActor) {
        this.inbox = inbox;
        this.describers = describers;
        this.currentActor = currentActor;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new InboxOnEveryTask());
        configuration.setCustomPreBPMNParseListeners(all);
        configuration.setTenantIdProvider(new ActorsTenant());
        configuration.setCustomHistoryLevels(List.of(new InboxHistory(describers::processesOfInboxOnly)));
        configuration.setHistory(InboxHistory.NAME);
    }

    private final class InboxOnEveryTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, inbox);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, inbox);
        }
    }

    private final class ActorsTenant implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            return currentActor.get().tenantId().toString();
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return currentActor.get().tenantId().toString();
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(
                TenantIdProviderHistoricDecisionInstanceContext context) {
            return currentActor.find().map(actor -> actor.tenantId().toString()).orElse("");
        }
    }
}
