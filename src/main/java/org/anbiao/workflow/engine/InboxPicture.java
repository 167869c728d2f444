package org.anbiao.workflow.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.anbiao.workflow.ProcessPicture;
import org.anbiao.workflow.TaskStep;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Draws a case from its rows in the inbox: what lies before a step was passed, and what follows a finished one up to the next. */
final class InboxPicture {

    private InboxPicture() {}

    /** @param states state of the row by key of the step; steps that the case does not ask for are missing */
    static ProcessPicture draw(String processKey, String xml, Map<String, String> states) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Collection<UserTask> steps = model.getModelElementsByType(UserTask.class);
        List<String> active = ids(steps, states, "open");
        Set<String> done = new LinkedHashSet<>();
        for (UserTask step : steps) {
            String state = states.get(TaskStep.keyOf(step.getId()));
            if (state != null) {
                done.addAll(reached(step, node -> node.getPreviousNodes().list()));
            }
            if ("done".equals(state)) {
                done.add(step.getId());
                done.addAll(reached(step, node -> node.getSucceedingNodes().list()));
            }
        }
        return new ProcessPicture(processKey, xml, active, List.copyOf(done));
    }

    private static List<String> ids(Collection<UserTask> steps, Map<String, String> states, String state) {
        return steps.stream()
                .map(UserTask::getId)
                .filter(id -> state.equals(states.get(TaskStep.keyOf(id))))
                .toList();
    }

    /** What can be reached without going through another step. */
    private static Set<String> reached(FlowNode from, Function<FlowNode, List<FlowNode>> next) {
        Set<String> found = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(next.apply(from));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!(node instanceof UserTask) && found.add(node.getId())) {
                open.addAll(next.apply(node));
            }
        }
        return found;
    }
}
