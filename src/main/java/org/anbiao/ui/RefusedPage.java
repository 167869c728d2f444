package org.anbiao.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Texts;

/** A rule of the domain refused the page, for instance an enterprise of somebody else's by a copied address. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class RefusedPage extends ErrorPage implements HasErrorParameter<DomainException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DomainException> parameter) {
        DomainException refusal = parameter.getException();
        return show(
                Texts.get(refusal.messageKey(), refusal.arguments()),
                Texts.get("ui.error.refused-hint"),
                HttpServletResponse.SC_NOT_FOUND);
    }
}
