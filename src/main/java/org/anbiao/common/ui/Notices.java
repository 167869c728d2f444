package org.anbiao.common.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.anbiao.common.DomainException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Short messages to the user: success is quiet, a refusal says what to do. */
public final class Notices {

    private static final int QUIET_MILLIS = 3000;
    private static final int LONG_MILLIS = 8000;

    private Notices() {}

    /** Something was done. */
    public static void done(String text) {
        Notification notification = Notification.show(text, QUIET_MILLIS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
    }

    /** Something was refused; nothing was changed. */
    public static void refused(String text) {
        Notification notification = Notification.show(text, LONG_MILLIS, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
    }

    /** A rule refused it: its text in the user's language. */
    public static void refused(DomainException refusal) {
        refused(Texts.get(refusal.messageKey(), refusal.arguments()));
    }

    /**
     * Runs an action and tells the user if a rule refuses it or somebody else was faster.
     *
     * @return whether the action went through
     */
    public static boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (DomainException refusal) {
            refused(refusal);
        } catch (OptimisticLockingFailureException conflict) {
            refused(Texts.get("common.error.changed-meanwhile"));
        }
        return false;
    }
}
