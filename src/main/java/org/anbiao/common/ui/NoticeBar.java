package org.anbiao.common.ui;

import com.vaadin.flow.component.html.Span;

/** A sentence across the page that must not be missed: what has not happened yet, what was refused. */
public class NoticeBar extends Span {

    public NoticeBar(String text) {
        super(text);
        addClassName("notice-bar");
    }
}
