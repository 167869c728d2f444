package org.anbiao.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Filters of a list in a single bar; the address keeps their values. */
public class FilterBar extends Div {

    public FilterBar(Component... filters) {
        addClassName("filter-bar");
        add(filters);
    }
}
