package org.anbiao.workflow;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Removes the cases of an authority that leaves, with their tasks, timers and history. Runs in the caller's transaction. */
@Component
public class EngineRemoval {

    private static final String REASON = "authority left";

    private final RuntimeService runtime;
    private final HistoryService history;

    EngineRemoval(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** Cases of an authority, running and past. */
    public long count(UUID tenantId) {
        return history.createHistoricProcessInstanceQuery()
                .tenantIdIn(tenantId.toString())
                .count();
    }

    /**
     * Removes the next cases: first those that run, then what the engine remembers.
     *
     * @return how many; 0 when none is left
     */
    public int removeNext(UUID tenantId, int limit) {
        List<String> running = runtime
                .createProcessInstanceQuery()
                .tenantIdIn(tenantId.toString())
                .rootProcessInstances()
                .listPage(0, limit)
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!running.isEmpty()) {
            runtime.deleteProcessInstancesIfExists(running, REASON, true, true, true);
            return running.size();
        }
        List<String> past = history
                .createHistoricProcessInstanceQuery()
                .tenantIdIn(tenantId.toString())
                .finished()
                .listPage(0, limit)
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!past.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(past);
        }
        return past.size();
    }
}
