package org.anbiao.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.anbiao.common.Messages;
import org.springframework.stereotype.Component;

/** The language a person has chosen, kept for the session; Chinese until then. */
@Component
class LanguageChoice implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(Messages.CHINESE));
        event.getSource().addUIInitListener(init -> {
            VaadinSession session = init.getUI().getSession();
            init.getUI().setLocale(session.getLocale());
        });
    }

    /** Changes the language for the session and shows the page again. */
    static void choose(Locale locale) {
        UI ui = UI.getCurrent();
        ui.getSession().setLocale(locale);
        ui.getPage().reload();
    }
}
