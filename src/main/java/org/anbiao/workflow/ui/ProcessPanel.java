package org.anbiao.workflow.ui;

import com.vaadin.flow.component.html.Div;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.ProcessPicture;

/** A process picture under its name, with what the marks mean. */
public class ProcessPanel extends Div {

    public ProcessPanel(ProcessPicture picture) {
        addClassName("process-panel");
        boolean over = picture.active().isEmpty();
        add(
                new PageHeader(Texts.get("workflow.process." + picture.processKey()))
                        .withState(new StatusChip(
                                Texts.get(over ? "workflow.picture.over" : "workflow.picture.running"),
                                over ? StatusChip.Tone.SUCCESS : StatusChip.Tone.PROGRESS))
                        .withSubtitle(Texts.get("workflow.picture.legend")),
                new ProcessCanvas(picture));
    }
}
