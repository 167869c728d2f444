package org.anbiao.workflow.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.ProcessPicture;
import org.anbiao.workflow.ProcessPictures;

/** Where does this case stand? The process of a task, drawn. */
@Route("process/task/:item")
@PermitAll
@CssImport("./workflow.css")
class ProcessPictureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ProcessPictures pictures;

    ProcessPictureView(ProcessPictures pictures) {
        this.pictures = pictures;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("workflow.picture.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<ProcessPicture> picture =
                event.getRouteParameters().get("item").flatMap(this::find);
        if (picture.isEmpty()) {
            add(new EmptyState(Texts.get("workflow.picture.none"), Texts.get("workflow.picture.none.hint")));
            return;
        }
        add(new ProcessPanel(picture.get()));
    }

    private Optional<ProcessPicture> find(String id) {
        try {
            return pictures.ofTask(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
