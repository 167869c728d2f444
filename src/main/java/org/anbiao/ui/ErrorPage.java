package org.anbiao.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;

/** What stands in the place of a page that cannot be shown: why, what to do, and the way back to one's own tasks. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    ErrorPage() {
        addClassName("page");
    }

    /** Shows the reason in a sentence; the same status for what is hidden and what is not there, so that nothing is told. */
    int show(String reason, String hint, int status) {
        removeAll();
        add(new EmptyState(reason, hint, new RouterLink(Texts.get("ui.error.back"), RootView.class)));
        return status;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("ui.error.title");
    }
}
