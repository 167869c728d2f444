package org.anbiao.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;

/** Asks before a step that takes something away; the page is read anew afterwards. */
final class Confirmations {

    private Confirmations() {}

    static void ask(String act, String text, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(act, text, act, confirmed -> {
            if (Notices.attempt(action)) {
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.get("common.action.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
