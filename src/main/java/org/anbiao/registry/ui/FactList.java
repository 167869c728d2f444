package org.anbiao.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values below each other; on phones the value stands under its name. */
class FactList extends DescriptionList {

    FactList() {
        addClassName("fact-list");
    }

    FactList with(String name, String value) {
        return with(name, new Span(value.isBlank() ? "—" : value));
    }

    FactList with(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
