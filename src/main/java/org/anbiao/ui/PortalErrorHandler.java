package org.anbiao.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What a user sees of a failure: the text of a refused rule, one fixed text for conflicts, a neutral one for the rest. */
@Component
class PortalErrorHandler implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(PortalErrorHandler.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            VaadinSession session = init.getSession();
            session.setErrorHandler(this);
        });
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = root(event.getThrowable());
        UI ui = UI.getCurrent();
        if (!(failure instanceof DomainException)) {
            LOG.error("Request failed", event.getThrowable());
        }
        if (ui != null) {
            ui.access(() -> Notices.refused(text(failure)));
        }
    }

    private static String text(Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return Texts.get(refusal.messageKey(), refusal.arguments());
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return Texts.get("common.error.changed-meanwhile");
        }
        if (failure instanceof AccessDeniedException) {
            return Texts.get("common.error.not-permitted");
        }
        return Texts.get("common.error.unexpected");
    }

    private static Throwable root(Throwable failure) {
        Throwable current = failure;
        while (!(current instanceof DomainException) && current.getCause() != null && current.getCause() != current) {
            current = current.getCause();
        }
        return current;
    }
}
