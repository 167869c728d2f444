package org.anbiao.common.ui;

import com.vaadin.flow.server.VaadinRequest;

/** Whoever opens a public page. */
public final class Visitor {

    private Visitor() {}

    /** The network address the request came from, for limits on tries; empty outside of a request. */
    public static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }
}
