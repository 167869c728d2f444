package org.anbiao.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anbiao.workflow.WorkItemDescriber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules say of their processes; asked when the engine first runs a case, as the modules need the engine. */
@Component
class Describers {

    private final ObjectProvider<WorkItemDescriber> beans;
    private final Map<String, WorkItemDescriber> byProcess = new ConcurrentHashMap<>();
    private volatile @org.jspecify.annotations.Nullable Set<String> inboxOnly;

    Describers(ObjectProvider<WorkItemDescriber> beans) {
        this.beans = beans;
    }

    /** The module that describes the tasks of a process. */
    WorkItemDescriber of(String processKey) {
        return byProcess.computeIfAbsent(processKey, key -> {
            List<WorkItemDescriber> matching = beans.stream()
                    .filter(bean -> bean.processKeys().contains(key))
                    .toList();
            if (matching.size() != 1) {
                throw new IllegalStateException(matching.size() + " modules describe the tasks of " + key);
            }
            return matching.get(0);
        });
    }

    /** Keys of the processes whose steps are read from the inbox. */
    Set<String> processesOfInboxOnly() {
        Set<String> known = inboxOnly;
        if (known == null) {
            known = beans.stream()
                    .flatMap(bean -> bean.processesOfInboxOnly().stream())
                    .collect(Collectors.toUnmodifiableSet());
            inboxOnly = known;
        }
        return known;
    }
}
