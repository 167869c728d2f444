package org.anbiao.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.anbiao.common.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of the portal while a page opened: recorded for those who run it, told to the user without its inner words. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class FailedPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailedPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("Page {} failed", event.getLocation().getPath(), parameter.getException());
        return show(
                Texts.get("common.error.unexpected"),
                Texts.get("ui.error.failed-hint"),
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
