package org.anbiao.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.List;
import org.anbiao.workflow.ProcessPicture;

/** Draws a process model and marks where a case stands. */
@Tag("process-picture")
@NpmPackage(value = "bpmn-js", version = "18.6.2")
@JsModule("./process-picture.ts")
class ProcessCanvas extends Component {

    ProcessCanvas(ProcessPicture picture) {
        getElement().setProperty("model", picture.model());
        getElement().setPropertyJson("active", array(picture.active()));
        getElement().setPropertyJson("done", array(picture.done()));
    }

    private static JsonArray array(List<String> values) {
        JsonArray array = Json.createArray();
        values.forEach(value -> array.set(array.length(), value));
        return array;
    }
}
