package org.anbiao.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.workflow.persistence.WorkItems;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Starts, moves and ends cases in the engine. Runs in the caller's transaction. */
@Component
public class EngineCases {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WorkItems items;

    EngineCases(ProcessEngine engine, WorkItems items) {
        this.items = items;
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
    }

    /**
     * Starts a case.
     *
     * @param businessKey id of the aggregate it is about
     * @return the engine's id of the case
     */
    public String start(String processKey, String businessKey) {
        return runtime.startProcessInstanceByKey(processKey, businessKey).getId();
    }

    /**
     * Starts many cases of one model with one flush of the engine and one statement for the inbox, which is what makes a launch
     * fast.
     *
     * @return the engine's ids by business key
     */
    public Map<String, String> startAll(String processKey, Collection<String> businessKeys) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Map<String, String> started = new HashMap<>();
        items.together(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
            businessKeys.forEach(key -> started.put(key, start(processKey, key)));
            return started;
        }));
        return started;
    }

    /** Finishes a task. */
    public void complete(String taskId, Map<String, Object> variables) {
        tasks.complete(taskId, variables);
    }

    /** Sends a message to the case that waits for it. */
    public void message(String name, String processInstanceId) {
        runtime.createMessageCorrelation(name)
                .processInstanceId(processInstanceId)
                .correlate();
    }

    /**
     * Lets a case that began by an older model go on by the present one, from the step where it stands. Nothing happens to one that began
     * by it.
     */
    public void toLatestModel(String processInstanceId) {
        String began = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getProcessDefinitionId();
        RepositoryService models = engine.getRepositoryService();
        String latest = models.createProcessDefinitionQuery()
                .processDefinitionKey(models.getProcessDefinition(began).getKey())
                .latestVersion()
                .singleResult()
                .getId();
        if (!began.equals(latest)) {
            runtime.newMigration(runtime.createMigrationPlan(began, latest)
                            .mapEqualActivities()
                            .build())
                    .processInstanceIds(processInstanceId)
                    .execute();
        }
    }

    /** Ends cases that are no longer wanted; those already over are left out. */
    public void end(List<String> processInstanceIds, String reason) {
        runtime.deleteProcessInstancesIfExists(processInstanceIds, reason, true, true, true);
    }

    /** Ends the running cases of some models whose business key begins with a text. */
    public void endByKey(Collection<String> processKeys, String businessKeyStart) {
        List<String> running = runtime
                .createProcessInstanceQuery()
                .processDefinitionKeyIn(processKeys.toArray(String[]::new))
                .processInstanceBusinessKeyLike(businessKeyStart + "%")
                .rootProcessInstances()
                .list()
                .stream()
                .map(org.camunda.bpm.engine.runtime.ProcessInstance::getId)
                .toList();
        if (!running.isEmpty()) {
            end(running, "campaign ended");
        }
    }

    /** Whether the case still runs. */
    public boolean isRunning(String processInstanceId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0;
    }
}
