package org.anbiao.common.ui;

import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** A page that follows something that runs in the background. End it when the page is left. */
public final class Polling {

    private final int millis;
    private final Runnable show;
    private @Nullable Registration registration;

    /**
     * Looks as soon as it is told to.
     *
     * @param millis time between two looks
     * @param show what is done at every look
     */
    public Polling(int millis, Runnable show) {
        this.millis = millis;
        this.show = show;
    }

    /** Begins to look or ends it; nothing happens where that is so already. */
    public void follow(boolean on) {
        @Nullable UI ui = UI.getCurrent();
        if (on && registration == null && ui != null) {
            ui.setPollInterval(millis);
            // an open dialog makes the page inert, and a plain poll listener is part of the page
            registration = ui.getElement()
                    .addEventListener(PollEvent.DOM_EVENT_NAME, poll -> show.run())
                    .allowInert();
        } else if (!on && registration != null) {
            registration.remove();
            registration = null;
            if (ui != null) {
                ui.setPollInterval(-1);
            }
        }
    }
}
