package org.anbiao.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What an empty list says: that it is empty, and what to do next. */
public class EmptyState extends Div {

    public EmptyState(String text, String hint, Component... actions) {
        addClassName("empty-state");
        Span headline = new Span(text);
        headline.addClassName("empty-state-text");
        Span next = new Span(hint);
        next.addClassName("empty-state-hint");
        add(headline, next);
        add(actions);
    }
}
