package org.anbiao.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Head of every page: the object's name and state at the left, the one primary action and few others at the right. */
public class PageHeader extends Div {

    private final H2 title = new H2();
    private final Div state = new Div();
    private final Div actions = new Div();
    private final Span subtitle = new Span();

    public PageHeader(String titleText, Component... actionComponents) {
        addClassName("page-header");
        title.setText(titleText);
        state.addClassName("page-header-state");
        actions.addClassName("page-header-actions");
        subtitle.addClassName("page-header-subtitle");
        Div name = new Div(title, state);
        name.addClassName("page-header-name");
        Div left = new Div(name, subtitle);
        add(left, actions);
        actions.add(actionComponents);
        subtitle.setVisible(false);
    }

    /** Changes the title. */
    public PageHeader withTitle(String text) {
        title.setText(text);
        return this;
    }

    /** A line under the title: document number, address, period. */
    public PageHeader withSubtitle(@Nullable String text) {
        subtitle.setText(text == null ? "" : text);
        subtitle.setVisible(text != null && !text.isBlank());
        return this;
    }

    /** The object's state, as chips beside the title. */
    public PageHeader withState(Component... chips) {
        state.removeAll();
        state.add(chips);
        return this;
    }

    /** Replaces the actions at the right; the last one is the primary one. */
    public PageHeader withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }
}
