package org.anbiao.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.anbiao.common.ui.Texts;

/** An address that leads nowhere, or to a page that the user may not open. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        String reason = parameter.hasCustomMessage() ? parameter.getCustomMessage() : Texts.get("ui.error.not-found");
        return show(reason, Texts.get("ui.error.not-found-hint"), HttpServletResponse.SC_NOT_FOUND);
    }
}
