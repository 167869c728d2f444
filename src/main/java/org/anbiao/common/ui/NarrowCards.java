package org.anbiao.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a list as cards for a phone, where the list itself does not fit: a title, lines with their headings, and parts such as
 * chips or a button.
 *
 * @param <T> row
 */
public final class NarrowCards<T> extends VirtualList<T> {

    private final transient Function<T, Component> title;
    private final transient List<Function<T, Component>> parts = new ArrayList<>();

    /**
     * Cards with the rows that the list has now; from then on the list shows on wide windows only.
     *
     * @param title what a row is called, often with a link to it
     */
    public NarrowCards(Grid<T> grid, Function<T, Component> title) {
        this.title = title;
        grid.addClassName("only-wide");
        addClassName("only-narrow");
        setHeightFull();
        setRenderer(new ComponentRenderer<>(this::card));
        setDataProvider(grid.getDataProvider());
    }

    /** Adds a line with its heading; it is left out where it is empty. */
    public NarrowCards<T> line(String heading, Function<T, String> text) {
        return part(row -> {
            String value = text.apply(row);
            Span label = new Span(heading);
            label.addClassName("card-meta");
            Div line = new Div(label, new Span(value));
            line.addClassName("inline-list");
            line.setVisible(!value.isEmpty());
            return line;
        });
    }

    /** Adds whatever else a row shows. */
    public NarrowCards<T> part(Function<T, Component> part) {
        parts.add(part);
        return this;
    }

    private Component card(T row) {
        Component name = title.apply(row);
        name.addClassName("card-title");
        Div card = new Div(name);
        card.addClassName("card");
        parts.forEach(part -> card.add(part.apply(row)));
        return card;
    }
}
