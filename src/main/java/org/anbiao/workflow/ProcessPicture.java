package org.anbiao.workflow;

import java.util.List;

/**
 * Where a case stands.
 *
 * @param model the model as BPMN XML
 * @param active ids of the elements the case waits at
 * @param done ids of the elements it has passed
 */
public record ProcessPicture(String processKey, String model, List<String> active, List<String> done) {

    public ProcessPicture {
        active = List.copyOf(active);
        done = List.copyOf(done);
    }
}
