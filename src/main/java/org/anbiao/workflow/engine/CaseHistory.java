package org.anbiao.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.workflow.ProcessPicture;
import org.anbiao.workflow.persistence.WorkItems;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Where a case stands: as the engine remembers it, or as the inbox does where all its steps stand there. Every question to the
 * engine names the authority; the inbox's rows are read under the actor's policies.
 */
@Component
public class CaseHistory {

    private final HistoryService history;
    private final RepositoryService repository;
    private final Describers describers;
    private final WorkItems items;

    CaseHistory(HistoryService history, RepositoryService repository, Describers describers, WorkItems items) {
        this.history = history;
        this.describers = describers;
        this.items = items;
        this.repository = repository;
    }

    public Optional<ProcessPicture> picture(UUID tenantId, String processInstanceId) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .tenantIdIn(tenantId.toString())
                .singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        String model = model(instance.getProcessDefinitionId());
        String processKey = instance.getProcessDefinitionKey();
        if (describers.processesOfInboxOnly().contains(processKey)) {
            return Optional.of(InboxPicture.draw(processKey, model, items.states(processInstanceId)));
        }
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .tenantIdIn(tenantId.toString())
                .list();
        List<String> active = steps.stream()
                .filter(step -> step.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        List<String> done = steps.stream()
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !active.contains(id))
                .distinct()
                .toList();
        return Optional.of(new ProcessPicture(processKey, model, active, done));
    }

    private String model(String processDefinitionId) {
        try (InputStream model = repository.getProcessModel(processDefinitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
