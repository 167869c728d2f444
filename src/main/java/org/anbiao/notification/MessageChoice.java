package org.anbiao.notification;

/** Whether a member wants messages outside the portal too. */
public record MessageChoice(boolean byMail, boolean byText) {

    /** What holds for whoever never chose: messages in the portal only. */
    public static final MessageChoice PORTAL_ONLY = new MessageChoice(false, false);
}
