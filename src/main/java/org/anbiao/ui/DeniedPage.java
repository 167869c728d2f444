package org.anbiao.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.anbiao.common.ui.Texts;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** A page whose service refused the user's role: it looks like one that is not there. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedPage extends ErrorPage implements HasErrorParameter<AuthorizationDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AuthorizationDeniedException> parameter) {
        return show(
                Texts.get("ui.error.not-found"),
                Texts.get("ui.error.not-found-hint"),
                HttpServletResponse.SC_NOT_FOUND);
    }
}
