package org.anbiao.risk.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.RiskMap;
import org.jspecify.annotations.Nullable;

/** A floor plan with coloured points on it; what a person does there is told to the listener, which decides. */
@Tag("risk-map")
@JsModule("./risk-map.ts")
class RiskMapBoard extends Component {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "event.detail.id";
    private static final String X = "event.detail.x";
    private static final String Y = "event.detail.y";

    /** What a person did on the map; places are shares of the picture. */
    interface Listener {

        void selected(UUID point);

        void moved(UUID point, double x, double y);

        void clicked(double x, double y);
    }

    /**
     * A point as it is drawn.
     *
     * @param label read out for it
     */
    record Mark(String id, int number, String color, String label, double x, double y) {}

    RiskMapBoard(RiskMap map, List<Mark> marks, @Nullable UUID selected, boolean editable, Listener listener) {
        try {
            getElement()
                    .setProperty("src", "files/" + map.fileId())
                    .setProperty("alt", Texts.get("risk.map.alt", map.title()))
                    .setProperty("ratio", map.width() + " / " + map.height())
                    .setProperty("editable", editable)
                    .setProperty("points", JSON.writeValueAsString(marks))
                    .setProperty("selected", selected == null ? "" : selected.toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        getElement()
                .addEventListener("point-selected", event -> point(event, listener::selected))
                .addEventData(ID);
        if (!editable) {
            return;
        }
        getElement()
                .addEventListener(
                        "point-moved",
                        event -> point(event, id -> listener.moved(id, number(event, X), number(event, Y))))
                .addEventData(ID)
                .addEventData(X)
                .addEventData(Y);
        getElement()
                .addEventListener("map-clicked", event -> listener.clicked(number(event, X), number(event, Y)))
                .addEventData(X)
                .addEventData(Y);
    }

    private static void point(DomEvent event, java.util.function.Consumer<UUID> action) {
        RiskAddress.parse(event.getEventData().getString(ID)).ifPresent(action);
    }

    private static double number(DomEvent event, String name) {
        return event.getEventData().getNumber(name);
    }
}
